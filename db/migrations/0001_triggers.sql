-- Full-text search: an external-content index over articles. Triggers keep it, so that no write path can bypass it.
CREATE VIRTUAL TABLE articles_fts USING fts5(
  headline, standfirst, body_text,
  content='articles', content_rowid='id',
  tokenize="porter unicode61 remove_diacritics 2"
);
--> statement-breakpoint
CREATE TRIGGER articles_fts_insert AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts (rowid, headline, standfirst, body_text)
  VALUES (new.id, new.headline, new.standfirst, new.body_text);
END;
--> statement-breakpoint
CREATE TRIGGER articles_fts_delete AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, headline, standfirst, body_text)
  VALUES ('delete', old.id, old.headline, old.standfirst, old.body_text);
END;
--> statement-breakpoint
CREATE TRIGGER articles_fts_update AFTER UPDATE OF headline, standfirst, body_text ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, headline, standfirst, body_text)
  VALUES ('delete', old.id, old.headline, old.standfirst, old.body_text);
  INSERT INTO articles_fts (rowid, headline, standfirst, body_text)
  VALUES (new.id, new.headline, new.standfirst, new.body_text);
END;
--> statement-breakpoint
-- The one true count of comments: approved ones, whichever way they were written.
CREATE TRIGGER comments_count_insert AFTER INSERT ON comments WHEN new.status = 'approved' BEGIN
  UPDATE articles SET comment_count = comment_count + 1 WHERE id = new.article_id;
END;
--> statement-breakpoint
CREATE TRIGGER comments_count_delete AFTER DELETE ON comments WHEN old.status = 'approved' BEGIN
  UPDATE articles SET comment_count = comment_count - 1 WHERE id = old.article_id;
END;
--> statement-breakpoint
CREATE TRIGGER comments_count_update AFTER UPDATE OF status, article_id ON comments BEGIN
  UPDATE articles SET comment_count = comment_count - (old.status = 'approved') WHERE id = old.article_id;
  UPDATE articles SET comment_count = comment_count + (new.status = 'approved') WHERE id = new.article_id;
END;
--> statement-breakpoint
-- A reply stands under a comment of the same article.
CREATE TRIGGER comments_same_article BEFORE INSERT ON comments
WHEN new.parent_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM comments WHERE id = new.parent_id AND article_id = new.article_id) BEGIN
  SELECT RAISE(ABORT, 'a reply belongs to the article of its parent');
END;
--> statement-breakpoint
CREATE TRIGGER moderation_log_no_update BEFORE UPDATE ON moderation_log BEGIN
  SELECT RAISE(ABORT, 'the moderation log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER moderation_log_no_delete BEFORE DELETE ON moderation_log BEGIN
  SELECT RAISE(ABORT, 'the moderation log is append-only');
END;
