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
CREATE TRIGGER page_change_label AFTER UPDATE OF label, noindex ON articles
WHEN new.status = 'published' AND (old.label, old.noindex) IS NOT (new.label, new.noindex) BEGIN
  INSERT INTO page_change VALUES ('card:' || new.id);
END;
--> statement-breakpoint
-- An article that no search engine is to list leaves its sitemap, in which it stays counted: parts of it keep their places.
CREATE TRIGGER sitemap_noindex AFTER UPDATE OF noindex ON articles WHEN new.status = 'published' AND old.noindex <> new.noindex BEGIN
  INSERT INTO sitemap_month SELECT strftime('%Y-%m', new.published_at / 1000, 'unixepoch'), 0, 0 WHERE new.kind = 'article';
  INSERT INTO page_change SELECT 'pages' WHERE new.kind = 'page';
  INSERT INTO page_change VALUES ('recent');
END;
--> statement-breakpoint
-- The picture by which an article is shown elsewhere may get its files later, or be described anew.
CREATE TRIGGER page_change_social_picture AFTER UPDATE OF name, widths, width, height, alt ON media BEGIN
  INSERT INTO page_change SELECT 'article:' || id FROM articles WHERE social_media_id = new.id AND status = 'published';
END;
