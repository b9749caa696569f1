-- Where an article stands in the list of a tag or an author, and how long each list is: kept by triggers, so that no
-- write path can bypass it and no page has to count or to sort. What stands in lists is a published article of kind
-- 'article', at the time of its publication.
--
-- Changing only listed_at changes nothing that a page shows beyond what the change of the article says itself.
DROP TRIGGER page_change_label;
--> statement-breakpoint
CREATE TRIGGER page_change_label AFTER UPDATE OF article_id, tag_id, position ON article_tags BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('tagged:' || old.tag_id);
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('tagged:' || new.tag_id);
END;
--> statement-breakpoint
DROP TRIGGER page_change_byline;
--> statement-breakpoint
CREATE TRIGGER page_change_byline AFTER UPDATE OF article_id, author_id, position ON article_authors BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('card:' || old.article_id), ('by:' || old.author_id);
  INSERT INTO page_change VALUES ('article:' || new.article_id), ('card:' || new.article_id), ('by:' || new.author_id);
END;
--> statement-breakpoint
-- What is here already, before the triggers that keep it.
UPDATE article_tags SET listed_at =
  (SELECT published_at FROM articles WHERE id = article_id AND +status = 'published' AND +kind = 'article');
--> statement-breakpoint
UPDATE article_authors SET listed_at =
  (SELECT published_at FROM articles WHERE id = article_id AND +status = 'published' AND +kind = 'article');
--> statement-breakpoint
INSERT INTO list_stretches (list, stretch, entries)
SELECT 'section:' || section_id, published_at >> 31, count(*) FROM articles
WHERE status = 'published' AND kind = 'article' GROUP BY section_id, published_at >> 31;
--> statement-breakpoint
INSERT INTO list_stretches (list, stretch, entries)
SELECT 'tag:' || tag_id, listed_at >> 31, count(*) FROM article_tags
WHERE listed_at IS NOT NULL GROUP BY tag_id, listed_at >> 31;
--> statement-breakpoint
INSERT INTO list_stretches (list, stretch, entries)
SELECT 'author:' || author_id, listed_at >> 31, count(*) FROM article_authors
WHERE listed_at IS NOT NULL GROUP BY author_id, listed_at >> 31;
--> statement-breakpoint
INSERT INTO list_stretches (list, stretch, entries)
SELECT 'comments:' || status, created_at >> 31, count(*) FROM comments GROUP BY status, created_at >> 31;
--> statement-breakpoint
-- Takes one entry into a list or out of it: INSERT INTO list_step VALUES ('section:3', its time, 1 or -1). Without a
-- time it stands in no list.
CREATE VIEW list_step AS SELECT list, stretch AS at, entries AS step FROM list_stretches;
--> statement-breakpoint
CREATE TRIGGER list_step_taken INSTEAD OF INSERT ON list_step WHEN new.at IS NOT NULL BEGIN
  INSERT INTO list_stretches (list, stretch, entries) VALUES (new.list, new.at >> 31, new.step)
  ON CONFLICT (list, stretch) DO UPDATE SET entries = entries + excluded.entries;
  DELETE FROM list_stretches WHERE list = new.list AND stretch = new.at >> 31 AND entries = 0;
END;
--> statement-breakpoint
CREATE TRIGGER list_article_new AFTER INSERT ON articles WHEN new.status = 'published' AND new.kind = 'article' BEGIN
  INSERT INTO list_step VALUES ('section:' || new.section_id, new.published_at, 1);
END;
--> statement-breakpoint
CREATE TRIGGER list_article AFTER UPDATE OF section_id, status, kind, published_at ON articles
WHEN (old.section_id, old.status, old.kind, old.published_at) IS NOT (new.section_id, new.status, new.kind, new.published_at)
BEGIN
  INSERT INTO list_step SELECT 'section:' || old.section_id, old.published_at, -1
  WHERE old.status = 'published' AND old.kind = 'article';
  INSERT INTO list_step SELECT 'section:' || new.section_id, new.published_at, 1
  WHERE new.status = 'published' AND new.kind = 'article';
  UPDATE article_tags SET listed_at = iif(new.status = 'published' AND new.kind = 'article', new.published_at, NULL)
  WHERE article_id = new.id AND listed_at IS NOT iif(new.status = 'published' AND new.kind = 'article', new.published_at, NULL);
  UPDATE article_authors SET listed_at = iif(new.status = 'published' AND new.kind = 'article', new.published_at, NULL)
  WHERE article_id = new.id AND listed_at IS NOT iif(new.status = 'published' AND new.kind = 'article', new.published_at, NULL);
END;
--> statement-breakpoint
CREATE TRIGGER list_article_gone AFTER DELETE ON articles WHEN old.status = 'published' AND old.kind = 'article' BEGIN
  INSERT INTO list_step VALUES ('section:' || old.section_id, old.published_at, -1);
END;
--> statement-breakpoint
CREATE TRIGGER list_label_new AFTER INSERT ON article_tags BEGIN
  INSERT INTO list_step VALUES ('tag:' || new.tag_id, new.listed_at, 1);
  UPDATE article_tags SET listed_at =
    (SELECT published_at FROM articles WHERE id = new.article_id AND +status = 'published' AND +kind = 'article')
  WHERE article_id = new.article_id AND tag_id = new.tag_id;
END;
--> statement-breakpoint
CREATE TRIGGER list_label_moved AFTER UPDATE OF article_id ON article_tags BEGIN
  UPDATE article_tags SET listed_at =
    (SELECT published_at FROM articles WHERE id = new.article_id AND +status = 'published' AND +kind = 'article')
  WHERE article_id = new.article_id AND tag_id = new.tag_id;
END;
--> statement-breakpoint
CREATE TRIGGER list_label AFTER UPDATE OF tag_id, listed_at ON article_tags
WHEN (old.tag_id, old.listed_at) IS NOT (new.tag_id, new.listed_at) BEGIN
  INSERT INTO list_step VALUES ('tag:' || old.tag_id, old.listed_at, -1), ('tag:' || new.tag_id, new.listed_at, 1);
END;
--> statement-breakpoint
CREATE TRIGGER list_label_gone AFTER DELETE ON article_tags BEGIN
  INSERT INTO list_step VALUES ('tag:' || old.tag_id, old.listed_at, -1);
END;
--> statement-breakpoint
CREATE TRIGGER list_byline_new AFTER INSERT ON article_authors BEGIN
  INSERT INTO list_step VALUES ('author:' || new.author_id, new.listed_at, 1);
  UPDATE article_authors SET listed_at =
    (SELECT published_at FROM articles WHERE id = new.article_id AND +status = 'published' AND +kind = 'article')
  WHERE article_id = new.article_id AND author_id = new.author_id;
END;
--> statement-breakpoint
CREATE TRIGGER list_byline_moved AFTER UPDATE OF article_id ON article_authors BEGIN
  UPDATE article_authors SET listed_at =
    (SELECT published_at FROM articles WHERE id = new.article_id AND +status = 'published' AND +kind = 'article')
  WHERE article_id = new.article_id AND author_id = new.author_id;
END;
--> statement-breakpoint
CREATE TRIGGER list_byline AFTER UPDATE OF author_id, listed_at ON article_authors
WHEN (old.author_id, old.listed_at) IS NOT (new.author_id, new.listed_at) BEGIN
  INSERT INTO list_step VALUES ('author:' || old.author_id, old.listed_at, -1), ('author:' || new.author_id, new.listed_at, 1);
END;
--> statement-breakpoint
CREATE TRIGGER list_byline_gone AFTER DELETE ON article_authors BEGIN
  INSERT INTO list_step VALUES ('author:' || old.author_id, old.listed_at, -1);
END;
--> statement-breakpoint
CREATE TRIGGER list_comment_new AFTER INSERT ON comments BEGIN
  INSERT INTO list_step VALUES ('comments:' || new.status, new.created_at, 1);
END;
--> statement-breakpoint
CREATE TRIGGER list_comment AFTER UPDATE OF status, created_at ON comments
WHEN (old.status, old.created_at) IS NOT (new.status, new.created_at) BEGIN
  INSERT INTO list_step VALUES ('comments:' || old.status, old.created_at, -1), ('comments:' || new.status, new.created_at, 1);
END;
--> statement-breakpoint
CREATE TRIGGER list_comment_gone AFTER DELETE ON comments BEGIN
  INSERT INTO list_step VALUES ('comments:' || old.status, old.created_at, -1);
END;
