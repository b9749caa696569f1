-- What pages show has changed: said by triggers, in the transaction of the change, for every write path there is and will
-- be. The tags are those of db/pages/tags.ts. What no reader may see (drafts, held comments) says nothing.
CREATE VIEW page_change AS SELECT tag FROM page_changes;
--> statement-breakpoint
CREATE TRIGGER page_change_said INSTEAD OF INSERT ON page_change BEGIN
  INSERT INTO page_changes (tag, seq) VALUES (new.tag, (SELECT ifnull(max(seq), 0) + 1 FROM page_changes))
  ON CONFLICT (tag) DO UPDATE SET seq = excluded.seq;
END;
--> statement-breakpoint
CREATE TRIGGER page_change_article_new AFTER INSERT ON articles WHEN new.status = 'published' AND new.kind = 'article' BEGIN
  INSERT INTO page_change VALUES ('recent'), ('section:' || new.section_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_article AFTER UPDATE OF section_id, slug, kind, status, headline, standfirst, body_html, body_text,
  lead_media_id, lead_caption, comments_open, comments_close_at, created_at, updated_at, published_at ON articles
WHEN old.status = 'published' OR new.status = 'published' BEGIN
  INSERT INTO page_change VALUES ('article:' || new.id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_card AFTER UPDATE OF section_id, slug, kind, status, headline, standfirst, lead_media_id, created_at,
  published_at ON articles
WHEN (old.status = 'published' OR new.status = 'published')
  AND (old.section_id, old.slug, old.kind, old.status, old.headline, old.standfirst, old.lead_media_id, old.created_at, old.published_at)
    IS NOT (new.section_id, new.slug, new.kind, new.status, new.headline, new.standfirst, new.lead_media_id, new.created_at, new.published_at)
BEGIN
  INSERT INTO page_change VALUES ('card:' || new.id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_lists AFTER UPDATE OF section_id, kind, status, published_at ON articles
WHEN (old.status = 'published' OR new.status = 'published')
  AND (old.section_id, old.kind, old.status, old.published_at) IS NOT (new.section_id, new.kind, new.status, new.published_at)
BEGIN
  INSERT INTO page_change VALUES ('recent'), ('section:' || old.section_id), ('section:' || new.section_id);
  INSERT INTO page_change SELECT 'by:' || author_id FROM article_authors WHERE article_id = new.id;
  INSERT INTO page_change SELECT 'tagged:' || tag_id FROM article_tags WHERE article_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER page_change_count AFTER UPDATE OF comment_count ON articles
WHEN new.status = 'published' AND old.comment_count <> new.comment_count BEGIN
  INSERT INTO page_change VALUES ('count:' || new.id);
END;
--> statement-breakpoint
-- Before, while its bylines and tags are still there.
CREATE TRIGGER page_change_article_gone BEFORE DELETE ON articles WHEN old.status = 'published' BEGIN
  INSERT INTO page_change VALUES ('article:' || old.id), ('card:' || old.id), ('recent'), ('section:' || old.section_id);
  INSERT INTO page_change SELECT 'by:' || author_id FROM article_authors WHERE article_id = old.id;
  INSERT INTO page_change SELECT 'tagged:' || tag_id FROM article_tags WHERE article_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER page_change_byline_new AFTER INSERT ON article_authors
WHEN EXISTS (SELECT 1 FROM articles WHERE id = new.article_id AND status = 'published') BEGIN
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('card:' || new.article_id), ('by:' || new.author_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_byline AFTER UPDATE ON article_authors BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('card:' || old.article_id), ('by:' || old.author_id);
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('card:' || new.article_id), ('by:' || new.author_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_byline_gone AFTER DELETE ON article_authors
WHEN EXISTS (SELECT 1 FROM articles WHERE id = old.article_id AND status = 'published') BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('card:' || old.article_id), ('by:' || old.author_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_label_new AFTER INSERT ON article_tags
WHEN EXISTS (SELECT 1 FROM articles WHERE id = new.article_id AND status = 'published') BEGIN
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('tagged:' || new.tag_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_label AFTER UPDATE ON article_tags BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('tagged:' || old.tag_id);
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('tagged:' || new.tag_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_label_gone AFTER DELETE ON article_tags
WHEN EXISTS (SELECT 1 FROM articles WHERE id = old.article_id AND status = 'published') BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('tagged:' || old.tag_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_comment_new AFTER INSERT ON comments WHEN new.status = 'approved' BEGIN
  INSERT INTO page_change VALUES ('article:' || new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_comment AFTER UPDATE ON comments WHEN old.status = 'approved' OR new.status = 'approved' BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('article:' || new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_comment_gone AFTER DELETE ON comments WHEN old.status = 'approved' BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_related_new AFTER INSERT ON article_relations BEGIN
  INSERT INTO page_change VALUES ('related:' || new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_related AFTER UPDATE ON article_relations BEGIN
  INSERT INTO page_change VALUES ('related:' || old.article_id), ('related:' || new.article_id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_related_gone AFTER DELETE ON article_relations BEGIN
  INSERT INTO page_change VALUES ('related:' || old.article_id);
END;
--> statement-breakpoint
-- Sections stand in the menu of every page, and their names on every card.
CREATE TRIGGER page_change_section_new AFTER INSERT ON sections WHEN new.listed BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_section AFTER UPDATE ON sections BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_section_gone AFTER DELETE ON sections BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
-- An author's name stands on cards everywhere; the rest on his own page and under his articles.
CREATE TRIGGER page_change_author AFTER UPDATE ON authors BEGIN
  INSERT INTO page_change VALUES ('author:' || new.id);
  INSERT INTO page_change SELECT 'site' WHERE (old.name, old.slug) IS NOT (new.name, new.slug);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_author_gone BEFORE DELETE ON authors BEGIN
  INSERT INTO page_change VALUES ('author:' || old.id), ('by:' || old.id), ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_tag AFTER UPDATE ON tags BEGIN
  INSERT INTO page_change VALUES ('tag:' || new.id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_tag_gone BEFORE DELETE ON tags BEGIN
  INSERT INTO page_change VALUES ('tag:' || old.id), ('tagged:' || old.id);
END;
--> statement-breakpoint
CREATE TRIGGER page_change_picture AFTER UPDATE ON media BEGIN
  INSERT INTO page_change SELECT 'article:' || id FROM articles WHERE lead_media_id = new.id AND status = 'published';
  INSERT INTO page_change SELECT 'card:' || id FROM articles WHERE lead_media_id = new.id AND status = 'published';
  INSERT INTO page_change SELECT 'author:' || id FROM authors WHERE picture_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER page_change_setting_new AFTER INSERT ON settings BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_setting AFTER UPDATE ON settings BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_setting_gone AFTER DELETE ON settings BEGIN
  INSERT INTO page_change VALUES ('site');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_pin_new AFTER INSERT ON front_pins BEGIN
  INSERT INTO page_change VALUES ('front');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_pin AFTER UPDATE ON front_pins BEGIN
  INSERT INTO page_change VALUES ('front');
END;
--> statement-breakpoint
CREATE TRIGGER page_change_pin_gone AFTER DELETE ON front_pins BEGIN
  INSERT INTO page_change VALUES ('front');
END;
