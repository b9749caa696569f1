-- What screening keeps compiled in memory says that it has changed in the way that pages do (0003): rules of words, and the
-- names and addresses of staff and authors, whom nobody else may pass for. Pages show none of it.
CREATE TRIGGER page_change_words_new AFTER INSERT ON word_rules BEGIN
  INSERT INTO page_change VALUES ('words');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_words AFTER UPDATE OF list, pattern ON word_rules BEGIN
  INSERT INTO page_change VALUES ('words');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_words_gone AFTER DELETE ON word_rules BEGIN
  INSERT INTO page_change VALUES ('words');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_names_new AFTER INSERT ON authors BEGIN
  INSERT INTO page_change VALUES ('names');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_names AFTER UPDATE OF name, user_id ON authors BEGIN
  INSERT INTO page_change VALUES ('names');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_names_gone AFTER DELETE ON authors BEGIN
  INSERT INTO page_change VALUES ('names');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_staff_new AFTER INSERT ON users BEGIN
  INSERT INTO page_change VALUES ('names');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_staff AFTER UPDATE OF name, email, disabled_at ON users BEGIN
  INSERT INTO page_change VALUES ('names');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_staff_gone AFTER DELETE ON users BEGIN
  INSERT INTO page_change VALUES ('names');
END;
