-- What was held on the front page is its first arrangement.
INSERT INTO arrangements (section_id, holds_from, made_at)
SELECT NULL, unixepoch() * 1000, unixepoch() * 1000 WHERE EXISTS (SELECT 1 FROM front_pins);
--> statement-breakpoint
INSERT INTO front_slots (arrangement_id, place, article_id, expires_at)
SELECT (SELECT max(id) FROM arrangements), place, article_id, expires_at FROM front_pins;
--> statement-breakpoint
DROP TABLE `front_pins`;
--> statement-breakpoint
-- How the front page and the fronts of sections are arranged.
CREATE TRIGGER page_change_arrangement_new AFTER INSERT ON arrangements BEGIN
  INSERT INTO page_change VALUES (iif(new.section_id IS NULL, 'front', 'front:' || new.section_id));
END;
--> statement-breakpoint
CREATE TRIGGER page_change_arrangement AFTER UPDATE OF section_id, holds_from, undone_at ON arrangements BEGIN
  INSERT INTO page_change VALUES (iif(old.section_id IS NULL, 'front', 'front:' || old.section_id)),
    (iif(new.section_id IS NULL, 'front', 'front:' || new.section_id));
END;
--> statement-breakpoint
CREATE TRIGGER page_change_arrangement_gone AFTER DELETE ON arrangements BEGIN
  INSERT INTO page_change VALUES (iif(old.section_id IS NULL, 'front', 'front:' || old.section_id));
END;
--> statement-breakpoint
CREATE TRIGGER page_change_slot_new AFTER INSERT ON front_slots BEGIN
  INSERT INTO page_change SELECT iif(section_id IS NULL, 'front', 'front:' || section_id)
  FROM arrangements WHERE id = new.arrangement_id;
END;
--> statement-breakpoint
CREATE TRIGGER page_change_slot AFTER UPDATE ON front_slots BEGIN
  INSERT INTO page_change SELECT iif(section_id IS NULL, 'front', 'front:' || section_id)
  FROM arrangements WHERE id IN (old.arrangement_id, new.arrangement_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_slot_gone AFTER DELETE ON front_slots BEGIN
  INSERT INTO page_change SELECT iif(section_id IS NULL, 'front', 'front:' || section_id)
  FROM arrangements WHERE id = old.arrangement_id;
END;
--> statement-breakpoint
-- The newspaper's name as a picture of its own stands above every page.
CREATE TRIGGER page_change_logo_new AFTER INSERT ON logos BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_logo AFTER UPDATE ON logos BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_logo_gone AFTER DELETE ON logos BEGIN
  INSERT INTO page_change VALUES ('site');
END;
