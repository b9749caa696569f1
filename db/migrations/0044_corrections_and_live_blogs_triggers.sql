-- What was said of an article afterwards stands on its page, in the archive and in the feed.
CREATE TRIGGER page_change_correction_new AFTER INSERT ON corrections BEGIN
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('corrections');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_correction AFTER UPDATE ON corrections BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('article:' || new.article_id), ('corrections');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_correction_gone AFTER DELETE ON corrections BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('corrections');
END;
--> statement-breakpoint
-- The archive names articles, and only those that readers have.
CREATE TRIGGER page_change_corrected AFTER UPDATE OF section_id, slug, kind, status, headline, language ON articles
WHEN (old.section_id, old.slug, old.kind, old.status, old.headline, old.language)
    IS NOT (new.section_id, new.slug, new.kind, new.status, new.headline, new.language)
  AND EXISTS (SELECT 1 FROM corrections WHERE article_id = new.id) BEGIN
  INSERT INTO page_change VALUES ('corrections');
END;
--> statement-breakpoint
-- What an article said before a change, and whether readers had it: whatever is written into it as a revision and is not what
-- readers have at this moment is a draft.
CREATE TRIGGER revision_was_public AFTER INSERT ON article_revisions
WHEN EXISTS (SELECT 1 FROM articles WHERE id = new.article_id AND status = 'published'
  AND (headline, standfirst, body_html) IS (new.headline, new.standfirst, new.body_html)) BEGIN
  UPDATE article_revisions SET was_public = 1 WHERE article_id = new.article_id AND revision = new.revision;
END;
--> statement-breakpoint
UPDATE article_revisions SET was_public = 1 WHERE EXISTS (SELECT 1 FROM articles
  WHERE id = article_revisions.article_id AND status = 'published' AND published_at < article_revisions.created_at);
--> statement-breakpoint
-- That an article is live stands on its page, and on every card of it.
CREATE TRIGGER page_change_live_new AFTER INSERT ON live_blogs BEGIN
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('card:' || new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_live AFTER UPDATE ON live_blogs BEGIN
  INSERT INTO page_change VALUES ('article:' || new.article_id);
  INSERT INTO page_change SELECT 'card:' || new.article_id WHERE old.status <> new.status;
END;
--> statement-breakpoint
CREATE TRIGGER page_change_live_gone AFTER DELETE ON live_blogs BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('card:' || old.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_entry_new AFTER INSERT ON live_entries BEGIN
  INSERT INTO page_change VALUES ('article:' || new.article_id);
  INSERT OR IGNORE INTO search_waiting SELECT id FROM articles WHERE id = new.article_id AND +status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER page_change_entry AFTER UPDATE ON live_entries BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('article:' || new.article_id);
  INSERT OR IGNORE INTO search_waiting
  SELECT id FROM articles WHERE id IN (old.article_id, new.article_id) AND +status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER page_change_entry_gone AFTER DELETE ON live_entries BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id);
  INSERT OR IGNORE INTO search_waiting SELECT id FROM articles WHERE id = old.article_id AND +status = 'published';
END;
