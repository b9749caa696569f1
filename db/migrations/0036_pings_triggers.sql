-- Who is to be told that an address changed: said by triggers, in the transaction of the change, for every write path there is
-- and will be. While nobody is to be told, nothing is written. A moment is waited, since changes come in groups.
CREATE VIEW announcement AS SELECT channel, path FROM announcements;
--> statement-breakpoint
CREATE TRIGGER announcement_said INSTEAD OF INSERT ON announcement
WHEN (new.channel = 'indexnow' AND EXISTS (SELECT 1 FROM settings WHERE key = 'ping.indexNow' AND value = 'true'))
  OR (new.channel = 'websub' AND EXISTS (SELECT 1 FROM settings
    WHERE (key = 'ping.ownHub' AND value = 'true') OR (key = 'ping.hubs' AND value <> '""')))
BEGIN
  INSERT INTO announcements (channel, path, changed_at, due_at)
  VALUES (new.channel, new.path, cast(unixepoch('subsec') * 1000 AS integer), cast(unixepoch('subsec') * 1000 AS integer) + 2000)
  ON CONFLICT (channel, path) DO UPDATE SET changed_at = excluded.changed_at, attempts = 0,
    due_at = CASE WHEN attempts = 0 THEN due_at ELSE excluded.due_at END;
END;
--> statement-breakpoint
CREATE TRIGGER announce_article_new AFTER INSERT ON articles WHEN new.status = 'published' BEGIN
  INSERT INTO announcement SELECT 'indexnow', '/' || slug || '/' || new.slug FROM sections WHERE id = new.section_id;
  INSERT INTO announcement SELECT 'websub', '/' WHERE new.kind = 'article';
  INSERT INTO announcement SELECT 'websub', '/' || slug FROM sections WHERE id = new.section_id AND new.kind = 'article';
END;
--> statement-breakpoint
CREATE TRIGGER announce_article AFTER UPDATE OF section_id, slug, kind, status, headline, standfirst, body_html, lead_media_id,
  published_at ON articles
WHEN (old.status = 'published' OR new.status = 'published')
  AND (old.section_id, old.slug, old.kind, old.status, old.headline, old.standfirst, old.body_html, old.lead_media_id, old.published_at)
    IS NOT (new.section_id, new.slug, new.kind, new.status, new.headline, new.standfirst, new.body_html, new.lead_media_id, new.published_at)
BEGIN
  INSERT INTO announcement SELECT 'indexnow', '/' || slug || '/' || old.slug FROM sections
  WHERE id = old.section_id AND old.status = 'published';
  INSERT INTO announcement SELECT 'indexnow', '/' || slug || '/' || new.slug FROM sections
  WHERE id = new.section_id AND new.status = 'published';
  INSERT INTO announcement SELECT 'websub', '/' WHERE old.kind = 'article' OR new.kind = 'article';
  INSERT INTO announcement SELECT 'websub', '/' || slug FROM sections
  WHERE id IN (old.section_id, new.section_id) AND (old.kind = 'article' OR new.kind = 'article');
  INSERT INTO announcement SELECT 'websub', '/tag/' || slug FROM tags
  WHERE id IN (SELECT tag_id FROM article_tags WHERE article_id = new.id) AND (old.kind = 'article' OR new.kind = 'article');
  INSERT INTO announcement SELECT 'websub', '/author/' || slug FROM authors
  WHERE id IN (SELECT author_id FROM article_authors WHERE article_id = new.id) AND (old.kind = 'article' OR new.kind = 'article');
END;
--> statement-breakpoint
-- Before, while its tags and bylines are still there.
CREATE TRIGGER announce_article_gone BEFORE DELETE ON articles WHEN old.status = 'published' BEGIN
  INSERT INTO announcement SELECT 'indexnow', '/' || slug || '/' || old.slug FROM sections WHERE id = old.section_id;
  INSERT INTO announcement SELECT 'websub', '/' WHERE old.kind = 'article';
  INSERT INTO announcement SELECT 'websub', '/' || slug FROM sections WHERE id = old.section_id AND old.kind = 'article';
  INSERT INTO announcement SELECT 'websub', '/tag/' || slug FROM tags
  WHERE id IN (SELECT tag_id FROM article_tags WHERE article_id = old.id) AND old.kind = 'article';
  INSERT INTO announcement SELECT 'websub', '/author/' || slug FROM authors
  WHERE id IN (SELECT author_id FROM article_authors WHERE article_id = old.id) AND old.kind = 'article';
END;
--> statement-breakpoint
-- A new article gets its tags and bylines after it was written.
CREATE TRIGGER announce_label AFTER UPDATE OF listed_at ON article_tags WHEN old.listed_at IS NOT new.listed_at BEGIN
  INSERT INTO announcement SELECT 'websub', '/tag/' || slug FROM tags WHERE id = new.tag_id;
END;
--> statement-breakpoint
CREATE TRIGGER announce_label_gone AFTER DELETE ON article_tags WHEN old.listed_at IS NOT NULL BEGIN
  INSERT INTO announcement SELECT 'websub', '/tag/' || slug FROM tags WHERE id = old.tag_id;
END;
--> statement-breakpoint
CREATE TRIGGER announce_byline AFTER UPDATE OF listed_at ON article_authors WHEN old.listed_at IS NOT new.listed_at BEGIN
  INSERT INTO announcement SELECT 'websub', '/author/' || slug FROM authors WHERE id = new.author_id;
END;
--> statement-breakpoint
CREATE TRIGGER announce_byline_gone AFTER DELETE ON article_authors WHEN old.listed_at IS NOT NULL BEGIN
  INSERT INTO announcement SELECT 'websub', '/author/' || slug FROM authors WHERE id = old.author_id;
END;
--> statement-breakpoint
CREATE TRIGGER announce_comment_new AFTER INSERT ON comments WHEN new.status = 'approved' BEGIN
  INSERT INTO announcement VALUES ('websub', '/comments');
  INSERT INTO announcement SELECT 'websub', '/' || sections.slug || '/' || articles.slug || '/comments' FROM articles
  JOIN sections ON sections.id = articles.section_id WHERE articles.id = new.article_id AND articles.status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER announce_comment AFTER UPDATE OF status, body, author_name ON comments
WHEN old.status = 'approved' OR new.status = 'approved' BEGIN
  INSERT INTO announcement VALUES ('websub', '/comments');
  INSERT INTO announcement SELECT 'websub', '/' || sections.slug || '/' || articles.slug || '/comments' FROM articles
  JOIN sections ON sections.id = articles.section_id WHERE articles.id = new.article_id AND articles.status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER announce_comment_gone AFTER DELETE ON comments WHEN old.status = 'approved' BEGIN
  INSERT INTO announcement VALUES ('websub', '/comments');
  INSERT INTO announcement SELECT 'websub', '/' || sections.slug || '/' || articles.slug || '/comments' FROM articles
  JOIN sections ON sections.id = articles.section_id WHERE articles.id = old.article_id AND articles.status = 'published';
END;
