-- The public page of figures is made of these rows alone.
CREATE TRIGGER page_change_figures_new AFTER INSERT ON moderation_days BEGIN
  INSERT INTO page_change VALUES ('figures');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_figures AFTER UPDATE ON moderation_days BEGIN
  INSERT INTO page_change VALUES ('figures');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_figures_gone AFTER DELETE ON moderation_days BEGIN
  INSERT INTO page_change VALUES ('figures');
END;
