-- A series stands on its own page, in the list of all, and above its parts: how many there are, and which comes next.
CREATE TRIGGER page_change_series_new AFTER INSERT ON series BEGIN
  INSERT INTO page_change VALUES ('series:' || new.id), ('series');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_series AFTER UPDATE ON series BEGIN
  INSERT INTO page_change VALUES ('series:' || new.id), ('series');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_series_gone BEFORE DELETE ON series BEGIN
  INSERT INTO page_change VALUES ('series:' || old.id), ('series');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_series_part_new AFTER INSERT ON series_parts
WHEN EXISTS (SELECT 1 FROM articles WHERE id = new.article_id AND status = 'published') BEGIN
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('series:' || new.series_id), ('series');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_series_part AFTER UPDATE ON series_parts BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('series:' || old.series_id);
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('series:' || new.series_id), ('series');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_series_part_gone AFTER DELETE ON series_parts BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('series:' || old.series_id), ('series');
END;
--> statement-breakpoint
-- Only public articles count as parts.
CREATE TRIGGER page_change_series_article AFTER UPDATE OF status, kind, published_at ON articles
WHEN (old.status = 'published' OR new.status = 'published')
  AND (old.status, old.kind, old.published_at) IS NOT (new.status, new.kind, new.published_at) BEGIN
  INSERT INTO page_change SELECT 'series:' || series_id FROM series_parts WHERE article_id = new.id;
  INSERT INTO page_change SELECT 'series' FROM series_parts WHERE article_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER page_change_series_picture AFTER UPDATE ON media BEGIN
  INSERT INTO page_change SELECT 'series:' || id FROM series WHERE picture_id = new.id;
  INSERT INTO page_change SELECT 'series' FROM series WHERE picture_id = new.id;
END;
