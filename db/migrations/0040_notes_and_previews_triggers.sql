-- What an article says beyond its text stands on its own page; its label on its cards too.
CREATE TRIGGER page_change_further AFTER UPDATE OF label, source_name, source_url, via_name, via_url, seo_title, seo_description,
  canonical_url, noindex, social_media_id, social_title, social_description ON articles
WHEN new.status = 'published'
  AND (old.label, old.source_name, old.source_url, old.via_name, old.via_url, old.seo_title, old.seo_description,
      old.canonical_url, old.noindex, old.social_media_id, old.social_title, old.social_description)
    IS NOT (new.label, new.source_name, new.source_url, new.via_name, new.via_url, new.seo_title, new.seo_description,
      new.canonical_url, new.noindex, new.social_media_id, new.social_title, new.social_description)
BEGIN
  INSERT INTO page_change VALUES ('article:' || new.id);
END;
--> statement-breakpoint
-- Among its cards is the list of news for search engines.
CREATE TRIGGER page_change_kind_of_news AFTER UPDATE OF label, noindex ON articles
WHEN new.status = 'published' AND (old.label, old.noindex) IS NOT (new.label, new.noindex) BEGIN
  INSERT INTO page_change VALUES ('card:' || new.id);
END;
--> statement-breakpoint
-- What no search engine is to list is in no sitemap, and not counted there.
DROP TRIGGER sitemap_article_new;
--> statement-breakpoint
CREATE TRIGGER sitemap_article_new AFTER INSERT ON articles
WHEN new.status = 'published' AND new.kind = 'article' AND NOT new.noindex BEGIN
  INSERT INTO sitemap_month VALUES (strftime('%Y-%m', new.published_at / 1000, 'unixepoch'), 1, new.lead_media_id IS NOT NULL);
END;
--> statement-breakpoint
DROP TRIGGER sitemap_article;
--> statement-breakpoint
CREATE TRIGGER sitemap_article AFTER UPDATE OF section_id, slug, kind, status, published_at, updated_at, lead_media_id, noindex ON articles
WHEN (old.status = 'published' AND old.kind = 'article') OR (new.status = 'published' AND new.kind = 'article') BEGIN
  INSERT INTO sitemap_month SELECT strftime('%Y-%m', old.published_at / 1000, 'unixepoch'), -1, -(old.lead_media_id IS NOT NULL)
  WHERE old.status = 'published' AND old.kind = 'article' AND NOT old.noindex;
  INSERT INTO sitemap_month SELECT strftime('%Y-%m', new.published_at / 1000, 'unixepoch'), 1, new.lead_media_id IS NOT NULL
  WHERE new.status = 'published' AND new.kind = 'article' AND NOT new.noindex;
END;
--> statement-breakpoint
DROP TRIGGER sitemap_article_gone;
--> statement-breakpoint
CREATE TRIGGER sitemap_article_gone BEFORE DELETE ON articles WHEN old.status = 'published' AND old.kind = 'article' AND NOT old.noindex BEGIN
  INSERT INTO sitemap_month VALUES (strftime('%Y-%m', old.published_at / 1000, 'unixepoch'), -1, -(old.lead_media_id IS NOT NULL));
END;
--> statement-breakpoint
CREATE TRIGGER page_change_noindex AFTER UPDATE OF noindex ON articles WHEN new.status = 'published' AND old.noindex <> new.noindex BEGIN
  INSERT INTO page_change SELECT 'pages' WHERE new.kind = 'page';
  INSERT INTO page_change VALUES ('recent');
END;
--> statement-breakpoint
-- The picture by which an article is shown elsewhere may get its files later, or be described anew.
CREATE TRIGGER page_change_social_picture AFTER UPDATE OF name, widths, width, height, alt ON media BEGIN
  INSERT INTO page_change SELECT 'article:' || id FROM articles WHERE social_media_id = new.id AND status = 'published';
END;
