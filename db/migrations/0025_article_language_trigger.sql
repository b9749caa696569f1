-- What an article is written in stands on its own page and on its cards.
CREATE TRIGGER page_change_language AFTER UPDATE OF language ON articles
WHEN (old.status = 'published' OR new.status = 'published') AND old.language IS NOT new.language BEGIN
  INSERT INTO page_change VALUES ('article:' || new.id), ('card:' || new.id);
END;
