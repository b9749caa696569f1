-- Texts name pictures by the names of their files: a page that shows one declares `picture:NAME`, also when there is none yet.
CREATE TRIGGER page_change_picture_new AFTER INSERT ON media WHEN new.name IS NOT NULL BEGIN
  INSERT INTO page_change VALUES ('picture:' || new.name);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_picture_name AFTER UPDATE ON media BEGIN
  INSERT INTO page_change SELECT 'picture:' || old.name WHERE old.name IS NOT NULL;
  INSERT INTO page_change SELECT 'picture:' || new.name WHERE new.name IS NOT NULL AND new.name IS NOT old.name;
END;
--> statement-breakpoint
CREATE TRIGGER page_change_picture_gone AFTER DELETE ON media WHEN old.name IS NOT NULL BEGIN
  INSERT INTO page_change VALUES ('picture:' || old.name);
END;
--> statement-breakpoint
-- Which articles a text links to is found by their addresses: a new address can make an article a linked one.
CREATE TRIGGER page_change_address AFTER UPDATE OF slug ON articles
WHEN new.status = 'published' AND old.slug IS NOT new.slug BEGIN
  INSERT INTO page_change VALUES ('recent');
END;
