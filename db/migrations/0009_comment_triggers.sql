-- The log was written anew, for subjects other than comments: its triggers went with the old table.
CREATE TRIGGER moderation_log_no_update BEFORE UPDATE ON moderation_log BEGIN
  SELECT RAISE(ABORT, 'the moderation log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER moderation_log_no_delete BEFORE DELETE ON moderation_log BEGIN
  SELECT RAISE(ABORT, 'the moderation log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER moderation_log_chain_no_update BEFORE UPDATE ON moderation_log_chain BEGIN
  SELECT RAISE(ABORT, 'the chain over the moderation log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER moderation_log_chain_no_delete BEFORE DELETE ON moderation_log_chain BEGIN
  SELECT RAISE(ABORT, 'the chain over the moderation log is append-only');
END;
--> statement-breakpoint
-- Comments are found by their words at the desk, whatever their status.
CREATE VIRTUAL TABLE comments_fts USING fts5(
  body, author_name,
  content='comments', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2"
);
--> statement-breakpoint
-- What was erased leaves no words behind in the index.
INSERT INTO comments_fts (comments_fts, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO comments_fts (comments_fts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER comments_fts_insert AFTER INSERT ON comments BEGIN
  INSERT INTO comments_fts (rowid, body, author_name) VALUES (new.id, new.body, new.author_name);
END;
--> statement-breakpoint
CREATE TRIGGER comments_fts_delete AFTER DELETE ON comments BEGIN
  INSERT INTO comments_fts (comments_fts, rowid, body, author_name) VALUES ('delete', old.id, old.body, old.author_name);
END;
--> statement-breakpoint
CREATE TRIGGER comments_fts_update AFTER UPDATE OF body, author_name ON comments BEGIN
  INSERT INTO comments_fts (comments_fts, rowid, body, author_name) VALUES ('delete', old.id, old.body, old.author_name);
  INSERT INTO comments_fts (rowid, body, author_name) VALUES (new.id, new.body, new.author_name);
END;
--> statement-breakpoint
CREATE TRIGGER recommend_counted AFTER INSERT ON comment_recommends BEGIN
  UPDATE comments SET recommend_count = recommend_count + 1 WHERE id = new.comment_id;
END;
--> statement-breakpoint
CREATE TRIGGER recommend_uncounted AFTER DELETE ON comment_recommends BEGIN
  UPDATE comments SET recommend_count = recommend_count - 1 WHERE id = old.comment_id;
END;
--> statement-breakpoint
CREATE TRIGGER report_counted AFTER INSERT ON comment_reports WHEN new.status = 'open' BEGIN
  UPDATE comments SET open_reports = open_reports + 1 WHERE id = new.comment_id;
END;
--> statement-breakpoint
CREATE TRIGGER report_recounted AFTER UPDATE OF status ON comment_reports
WHEN (old.status = 'open') <> (new.status = 'open') BEGIN
  UPDATE comments SET open_reports = open_reports + iif(new.status = 'open', 1, -1) WHERE id = new.comment_id;
END;
--> statement-breakpoint
CREATE TRIGGER report_uncounted AFTER DELETE ON comment_reports WHEN old.status = 'open' BEGIN
  UPDATE comments SET open_reports = open_reports - 1 WHERE id = old.comment_id;
END;
--> statement-breakpoint
-- Reports and notes change nothing that readers see; recommendations change no more than a number.
DROP TRIGGER page_change_comment_new;
--> statement-breakpoint
DROP TRIGGER page_change_comment;
--> statement-breakpoint
DROP TRIGGER page_change_comment_gone;
--> statement-breakpoint
CREATE TRIGGER page_change_comment_new AFTER INSERT ON comments WHEN new.status = 'approved' BEGIN
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('comments');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_comment AFTER UPDATE OF article_id, parent_id, thread_id, reply_to_id, depth, status, author_name,
  body, commenter_id, user_id, created_at, edited_at, picked_at ON comments
WHEN old.status = 'approved' OR new.status = 'approved' BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('article:' || new.article_id), ('comments');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_comment_gone AFTER DELETE ON comments WHEN old.status = 'approved' BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('comments');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_recommends AFTER UPDATE OF recommend_count ON comments WHEN new.status = 'approved' BEGIN
  INSERT INTO page_change VALUES ('recommends:' || new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_mode AFTER UPDATE OF comment_mode ON articles
WHEN new.status = 'published' AND old.comment_mode IS NOT new.comment_mode BEGIN
  INSERT INTO page_change VALUES ('article:' || new.id);
END;
