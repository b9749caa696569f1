-- Which pages a newspaper has on which it speaks of itself stands at the foot of every page.
CREATE TRIGGER page_change_about_new AFTER INSERT ON articles
WHEN new.kind = 'page' AND new.status = 'published'
  AND EXISTS (SELECT 1 FROM sections WHERE id = new.section_id AND slug = 'about') BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_about AFTER UPDATE OF section_id, slug, kind, status, headline ON articles
WHEN (old.kind = 'page' OR new.kind = 'page') AND (old.status = 'published' OR new.status = 'published')
  AND (old.section_id, old.slug, old.kind, old.status, old.headline)
    IS NOT (new.section_id, new.slug, new.kind, new.status, new.headline)
  AND EXISTS (SELECT 1 FROM sections WHERE id IN (old.section_id, new.section_id) AND slug = 'about') BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_about_gone BEFORE DELETE ON articles
WHEN old.kind = 'page' AND old.status = 'published'
  AND EXISTS (SELECT 1 FROM sections WHERE id = old.section_id AND slug = 'about') BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
-- Whoever has a role stands on the masthead, and whether there is one stands at the foot of every page.
CREATE TRIGGER page_change_masthead_new AFTER INSERT ON authors WHEN new.role <> '' BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_masthead AFTER UPDATE OF role ON authors
WHEN (old.role = '') <> (new.role = '') BEGIN
  INSERT INTO page_change VALUES ('site');
END;
