-- Whether its age is said above an article stands on its own page alone.
CREATE TRIGGER page_change_article_age AFTER UPDATE OF shows_age ON articles
WHEN new.status = 'published' AND old.shows_age IS NOT new.shows_age BEGIN
  INSERT INTO page_change VALUES ('article:' || new.id);
END;
