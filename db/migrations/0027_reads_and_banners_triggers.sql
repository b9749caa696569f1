-- A list that changed: pages show it beside what they are about.
CREATE TRIGGER page_change_popular_new AFTER INSERT ON popular_articles BEGIN
  INSERT INTO page_change VALUES ('popular:' || new.list);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_popular AFTER UPDATE ON popular_articles BEGIN
  INSERT INTO page_change VALUES ('popular:' || old.list), ('popular:' || new.list);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_popular_gone AFTER DELETE ON popular_articles BEGIN
  INSERT INTO page_change VALUES ('popular:' || old.list);
END;
--> statement-breakpoint
-- What stands above every page.
CREATE TRIGGER page_change_banner_new AFTER INSERT ON banners BEGIN
  INSERT INTO page_change VALUES ('banner');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_banner AFTER UPDATE OF text, link, starts_at, expires_at, ended_at ON banners BEGIN
  INSERT INTO page_change VALUES ('banner');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_banner_gone AFTER DELETE ON banners BEGIN
  INSERT INTO page_change VALUES ('banner');
END;
