-- Which articles a month has, for sitemaps: kept by triggers, so that no write path can bypass it. What counts is what stands
-- in lists: a published article of kind 'article'. Texts are not in sitemaps, but when they changed is.
INSERT INTO sitemap_months (month, articles, pictures, changed_at)
SELECT strftime('%Y-%m', published_at / 1000, 'unixepoch'), count(*), count(lead_media_id), max(max(published_at), max(updated_at))
FROM articles WHERE status = 'published' AND kind = 'article' GROUP BY 1;
--> statement-breakpoint
CREATE VIEW sitemap_month AS SELECT month, articles, pictures FROM sitemap_months;
--> statement-breakpoint
CREATE TRIGGER sitemap_month_said INSTEAD OF INSERT ON sitemap_month BEGIN
  INSERT INTO sitemap_months (month, articles, pictures, changed_at)
  VALUES (new.month, new.articles, new.pictures, cast(unixepoch('subsec') * 1000 AS integer))
  ON CONFLICT (month) DO UPDATE SET articles = articles + excluded.articles, pictures = pictures + excluded.pictures,
    changed_at = excluded.changed_at;
  DELETE FROM sitemap_months WHERE month = new.month AND articles = 0;
END;
--> statement-breakpoint
CREATE TRIGGER sitemap_article_new AFTER INSERT ON articles WHEN new.status = 'published' AND new.kind = 'article' BEGIN
  INSERT INTO sitemap_month VALUES (strftime('%Y-%m', new.published_at / 1000, 'unixepoch'), 1, new.lead_media_id IS NOT NULL);
END;
--> statement-breakpoint
CREATE TRIGGER sitemap_article AFTER UPDATE OF section_id, slug, kind, status, published_at, updated_at, lead_media_id ON articles
WHEN (old.status = 'published' AND old.kind = 'article') OR (new.status = 'published' AND new.kind = 'article') BEGIN
  INSERT INTO sitemap_month SELECT strftime('%Y-%m', old.published_at / 1000, 'unixepoch'), -1, -(old.lead_media_id IS NOT NULL)
  WHERE old.status = 'published' AND old.kind = 'article';
  INSERT INTO sitemap_month SELECT strftime('%Y-%m', new.published_at / 1000, 'unixepoch'), 1, new.lead_media_id IS NOT NULL
  WHERE new.status = 'published' AND new.kind = 'article';
END;
--> statement-breakpoint
CREATE TRIGGER sitemap_article_gone BEFORE DELETE ON articles WHEN old.status = 'published' AND old.kind = 'article' BEGIN
  INSERT INTO sitemap_month VALUES (strftime('%Y-%m', old.published_at / 1000, 'unixepoch'), -1, -(old.lead_media_id IS NOT NULL));
END;
--> statement-breakpoint
CREATE TRIGGER sitemap_picture AFTER UPDATE OF name, widths, width, height ON media BEGIN
  INSERT INTO sitemap_month SELECT strftime('%Y-%m', published_at / 1000, 'unixepoch'), 0, 0 FROM articles
  WHERE lead_media_id = new.id AND status = 'published' AND kind = 'article';
END;
--> statement-breakpoint
CREATE TRIGGER page_change_month_new AFTER INSERT ON sitemap_months BEGIN
  INSERT INTO page_change VALUES ('month:' || new.month), ('months');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_month AFTER UPDATE ON sitemap_months BEGIN
  INSERT INTO page_change VALUES ('month:' || new.month), ('months');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_month_gone AFTER DELETE ON sitemap_months BEGIN
  INSERT INTO page_change VALUES ('month:' || old.month), ('months');
END;
--> statement-breakpoint
-- Pages such as About us stand in no list; here they are one.
CREATE TRIGGER page_change_plain_page_new AFTER INSERT ON articles WHEN new.status = 'published' AND new.kind = 'page' BEGIN
  INSERT INTO page_change VALUES ('pages');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_plain_page AFTER UPDATE OF section_id, slug, kind, status, updated_at ON articles
WHEN (old.status = 'published' AND old.kind = 'page') OR (new.status = 'published' AND new.kind = 'page') BEGIN
  INSERT INTO page_change VALUES ('pages');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_plain_page_gone BEFORE DELETE ON articles WHEN old.status = 'published' AND old.kind = 'page' BEGIN
  INSERT INTO page_change VALUES ('pages');
END;
--> statement-breakpoint
-- Which tags and authors have articles, and since when.
CREATE TRIGGER page_change_tags_new AFTER INSERT ON article_tags WHEN new.listed_at IS NOT NULL BEGIN
  INSERT INTO page_change VALUES ('tags');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_tags AFTER UPDATE ON article_tags WHEN old.listed_at IS NOT NULL OR new.listed_at IS NOT NULL BEGIN
  INSERT INTO page_change VALUES ('tags');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_tags_gone AFTER DELETE ON article_tags WHEN old.listed_at IS NOT NULL BEGIN
  INSERT INTO page_change VALUES ('tags');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_tag_address AFTER UPDATE OF slug ON tags WHEN old.slug <> new.slug BEGIN
  INSERT INTO page_change VALUES ('tags');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_authors_new AFTER INSERT ON article_authors WHEN new.listed_at IS NOT NULL BEGIN
  INSERT INTO page_change VALUES ('authors');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_authors AFTER UPDATE ON article_authors
WHEN old.listed_at IS NOT NULL OR new.listed_at IS NOT NULL BEGIN
  INSERT INTO page_change VALUES ('authors');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_authors_gone AFTER DELETE ON article_authors WHEN old.listed_at IS NOT NULL BEGIN
  INSERT INTO page_change VALUES ('authors');
END;
