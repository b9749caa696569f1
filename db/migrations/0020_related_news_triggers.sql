-- Which articles have to be read or compared again for related news: said by triggers, in the transaction of the change
-- itself, for every write path there is and will be. The work is done in the background (db/related).
-- The number of a change is its time in microseconds, the last three digits by chance: never the same again.
CREATE VIEW related_change AS SELECT article_id, step FROM related_queue;
--> statement-breakpoint
CREATE TRIGGER related_change_read INSTEAD OF INSERT ON related_change WHEN new.step = 'read' BEGIN
  INSERT INTO related_queue (article_id, step, spreads, seq)
  VALUES (new.article_id, 'read', 1, CAST(unixepoch('subsec') * 1000 AS integer) * 1000 + abs(random() % 1000))
  ON CONFLICT (article_id) DO UPDATE SET step = 'read', spreads = 1, seq = max(excluded.seq, seq + 1);
END;
--> statement-breakpoint
CREATE TRIGGER related_change_rank INSTEAD OF INSERT ON related_change WHEN new.step = 'rank' BEGIN
  INSERT INTO related_queue (article_id, step, spreads, seq)
  VALUES (new.article_id, 'rank', 0, CAST(unixepoch('subsec') * 1000 AS integer) * 1000 + abs(random() % 1000))
  ON CONFLICT (article_id) DO UPDATE SET seq = max(excluded.seq, seq + 1);
END;
--> statement-breakpoint
CREATE TRIGGER related_change_article_new AFTER INSERT ON articles WHEN new.kind = 'article' AND new.status <> 'deleted' BEGIN
  INSERT INTO related_change VALUES (new.id, 'read');
END;
--> statement-breakpoint
CREATE TRIGGER related_change_article AFTER UPDATE OF section_id, slug, kind, status, headline, standfirst, body_text, published_at ON articles
WHEN (old.section_id, old.slug, old.kind, old.status, old.headline, old.standfirst, old.body_text, old.published_at)
  IS NOT (new.section_id, new.slug, new.kind, new.status, new.headline, new.standfirst, new.body_text, new.published_at)
BEGIN
  INSERT INTO related_change VALUES (new.id, 'read');
END;
--> statement-breakpoint
-- Before, while it is known in which lists it stands.
CREATE TRIGGER related_change_article_gone BEFORE DELETE ON articles BEGIN
  INSERT INTO related_change SELECT article_id, 'rank' FROM article_relations WHERE related_id = old.id;
  INSERT INTO related_change SELECT article_id, 'rank' FROM article_copies WHERE of_id = old.id AND article_id <> old.id;
  INSERT INTO related_change VALUES (old.id, 'read');
END;
--> statement-breakpoint
CREATE TRIGGER related_change_label_new AFTER INSERT ON article_tags BEGIN
  INSERT INTO related_change VALUES (new.article_id, 'read');
END;
--> statement-breakpoint
CREATE TRIGGER related_change_label AFTER UPDATE OF article_id, tag_id ON article_tags BEGIN
  INSERT INTO related_change VALUES (old.article_id, 'read'), (new.article_id, 'read');
END;
--> statement-breakpoint
CREATE TRIGGER related_change_label_gone AFTER DELETE ON article_tags BEGIN
  INSERT INTO related_change VALUES (old.article_id, 'read');
END;
--> statement-breakpoint
-- What an editor takes away or forbids leaves room for another.
CREATE TRIGGER related_change_pin AFTER UPDATE OF pinned ON article_relations WHEN old.pinned <> new.pinned BEGIN
  INSERT INTO related_change VALUES (new.article_id, 'rank');
END;
--> statement-breakpoint
CREATE TRIGGER related_change_pin_gone AFTER DELETE ON article_relations WHEN old.pinned BEGIN
  INSERT INTO related_change VALUES (old.article_id, 'rank');
END;
--> statement-breakpoint
CREATE TRIGGER related_change_never_new AFTER INSERT ON never_related BEGIN
  INSERT INTO related_change VALUES (new.article_id, 'rank');
END;
--> statement-breakpoint
CREATE TRIGGER related_change_never_gone AFTER DELETE ON never_related BEGIN
  INSERT INTO related_change VALUES (old.article_id, 'rank');
END;
--> statement-breakpoint
-- A page shows which articles are related, in what order, and why; not by how much.
DROP TRIGGER page_change_related;
--> statement-breakpoint
CREATE TRIGGER page_change_related AFTER UPDATE ON article_relations
WHEN (old.article_id, old.related_id, old.pinned, old.position, old.because)
  IS NOT (new.article_id, new.related_id, new.pinned, new.position, new.because)
BEGIN
  INSERT INTO page_change VALUES ('related:' || old.article_id), ('related:' || new.article_id);
END;
