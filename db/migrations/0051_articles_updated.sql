-- What stands below the text of an article can be read of it too: posts of a live blog, corrections that were taken back. Whatever
-- changes such a thing says so in `updated_at`, which is also what programs ask by that keep a copy.
DROP TRIGGER article_event_text;
--> statement-breakpoint
CREATE TRIGGER article_event_text AFTER UPDATE OF section_id, slug, kind, headline, standfirst, body_html, lead_media_id, lead_caption,
  language, published_at, updated_at, revision ON articles
WHEN old.status = 'published' AND new.status = 'published'
  AND (old.section_id, old.slug, old.kind, old.headline, old.standfirst, old.body_html, old.lead_media_id, old.lead_caption,
    old.language, old.published_at, old.updated_at, old.revision)
    IS NOT (new.section_id, new.slug, new.kind, new.headline, new.standfirst, new.body_html, new.lead_media_id, new.lead_caption,
    new.language, new.published_at, new.updated_at, new.revision)
BEGIN
  INSERT INTO article_event SELECT 'article.updated', new.id, '/' || slug || '/' || old.slug FROM sections WHERE id = old.section_id;
END;
