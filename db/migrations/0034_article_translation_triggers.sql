-- An article names its translations, and search engines believe it only if they name it too: all of a group change together.
CREATE TRIGGER page_change_translation_new AFTER INSERT ON article_translations BEGIN
  INSERT INTO page_change SELECT 'article:' || article_id FROM article_translations WHERE group_id = new.group_id;
END;
--> statement-breakpoint
CREATE TRIGGER page_change_translation AFTER UPDATE ON article_translations BEGIN
  INSERT INTO page_change SELECT 'article:' || article_id FROM article_translations WHERE group_id IN (old.group_id, new.group_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_translation_gone AFTER DELETE ON article_translations BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id);
  INSERT INTO page_change SELECT 'article:' || article_id FROM article_translations WHERE group_id = old.group_id;
END;
--> statement-breakpoint
CREATE TRIGGER page_change_translated AFTER UPDATE OF section_id, slug, status, headline, language ON articles
WHEN (old.status = 'published' OR new.status = 'published')
  AND (old.section_id, old.slug, old.status, old.headline, old.language)
    IS NOT (new.section_id, new.slug, new.status, new.headline, new.language) BEGIN
  INSERT INTO page_change SELECT 'article:' || article_id FROM article_translations
    WHERE group_id = (SELECT group_id FROM article_translations WHERE article_id = new.id);
END;
