-- What happened to articles is said by triggers, in the transaction of the change, for every write path there is and will be.
-- While no webhook wants to know of such an event, nothing is written.
CREATE VIEW article_event AS SELECT event, article_id, path FROM webhook_news;
--> statement-breakpoint
CREATE TRIGGER article_event_said INSTEAD OF INSERT ON article_event
WHEN EXISTS (SELECT 1 FROM webhooks, json_each(webhooks.events) AS wanted
    WHERE webhooks.disabled_at IS NULL AND wanted.value = new.event)
  -- Bylines and tags are written after the article itself: all of that is its publication.
  AND NOT (new.event = 'article.updated' AND EXISTS (SELECT 1 FROM webhook_news
    WHERE article_id = new.article_id AND event = 'article.published'))
BEGIN
  -- Anew, not changed: what happened last is to be told last.
  DELETE FROM webhook_news WHERE article_id = new.article_id AND event = new.event;
  INSERT INTO webhook_news (event, article_id, path, at)
  VALUES (new.event, new.article_id, new.path, cast(unixepoch('subsec') * 1000 AS integer));
END;
--> statement-breakpoint
-- Archives that are brought in are no news: only what was published within the last week.
CREATE TRIGGER article_event_new AFTER INSERT ON articles
WHEN new.status = 'published' AND new.published_at > (unixepoch() - 604800) * 1000 BEGIN
  INSERT INTO article_event SELECT 'article.published', new.id, '/' || slug || '/' || new.slug FROM sections WHERE id = new.section_id;
END;
--> statement-breakpoint
CREATE TRIGGER article_event_planned AFTER INSERT ON articles WHEN new.status = 'scheduled' BEGIN
  INSERT INTO article_event SELECT 'article.scheduled', new.id, '/' || slug || '/' || new.slug FROM sections WHERE id = new.section_id;
END;
--> statement-breakpoint
CREATE TRIGGER article_event_status AFTER UPDATE OF status, published_at ON articles
WHEN old.status <> new.status OR (new.status = 'scheduled' AND old.published_at IS NOT new.published_at) BEGIN
  INSERT INTO article_event SELECT 'article.' || new.status, new.id, '/' || slug || '/' || new.slug FROM sections
  WHERE id = new.section_id AND new.status IN ('published', 'scheduled');
  INSERT INTO article_event SELECT 'article.unpublished', new.id, '/' || slug || '/' || old.slug FROM sections
  WHERE id = old.section_id AND old.status = 'published' AND new.status <> 'published';
END;
--> statement-breakpoint
CREATE TRIGGER article_event_text AFTER UPDATE OF section_id, slug, kind, headline, standfirst, body_html, lead_media_id, lead_caption,
  language, published_at, revision ON articles
WHEN old.status = 'published' AND new.status = 'published'
  AND (old.section_id, old.slug, old.kind, old.headline, old.standfirst, old.body_html, old.lead_media_id, old.lead_caption,
    old.language, old.published_at, old.revision)
    IS NOT (new.section_id, new.slug, new.kind, new.headline, new.standfirst, new.body_html, new.lead_media_id, new.lead_caption,
    new.language, new.published_at, new.revision)
BEGIN
  INSERT INTO article_event SELECT 'article.updated', new.id, '/' || slug || '/' || old.slug FROM sections WHERE id = old.section_id;
END;
--> statement-breakpoint
CREATE TRIGGER article_event_gone BEFORE DELETE ON articles WHEN old.status = 'published' BEGIN
  INSERT INTO article_event SELECT 'article.unpublished', old.id, '/' || slug || '/' || old.slug FROM sections WHERE id = old.section_id;
END;
--> statement-breakpoint
CREATE TRIGGER article_event_byline AFTER INSERT ON article_authors BEGIN
  INSERT INTO article_event SELECT 'article.updated', articles.id, '/' || sections.slug || '/' || articles.slug FROM articles
  JOIN sections ON sections.id = articles.section_id
  WHERE articles.id = new.article_id AND articles.status = 'published' AND articles.published_at > (unixepoch() - 604800) * 1000;
END;
--> statement-breakpoint
CREATE TRIGGER article_event_byline_gone AFTER DELETE ON article_authors BEGIN
  INSERT INTO article_event SELECT 'article.updated', articles.id, '/' || sections.slug || '/' || articles.slug FROM articles
  JOIN sections ON sections.id = articles.section_id WHERE articles.id = old.article_id AND articles.status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER article_event_tag AFTER INSERT ON article_tags BEGIN
  INSERT INTO article_event SELECT 'article.updated', articles.id, '/' || sections.slug || '/' || articles.slug FROM articles
  JOIN sections ON sections.id = articles.section_id
  WHERE articles.id = new.article_id AND articles.status = 'published' AND articles.published_at > (unixepoch() - 604800) * 1000;
END;
--> statement-breakpoint
CREATE TRIGGER article_event_tag_gone AFTER DELETE ON article_tags BEGIN
  INSERT INTO article_event SELECT 'article.updated', articles.id, '/' || sections.slug || '/' || articles.slug FROM articles
  JOIN sections ON sections.id = articles.section_id WHERE articles.id = old.article_id AND articles.status = 'published';
END;
--> statement-breakpoint
-- For programs that keep a copy and ask what has changed. An index on what is computed stands here, since drizzle-kit writes none.
CREATE INDEX articles_changed ON articles (status, kind, max(updated_at, ifnull(published_at, 0)), id);
