-- The library is searched by what is said of a picture and by what its file was called.
CREATE VIRTUAL TABLE media_fts USING fts5(
  alt, caption, credit, original_name, name,
  content='media', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
--> statement-breakpoint
CREATE TRIGGER media_fts_insert AFTER INSERT ON media BEGIN
  INSERT INTO media_fts (rowid, alt, caption, credit, original_name, name) VALUES (new.id, new.alt, new.caption, new.credit, new.original_name, new.name);
END;
--> statement-breakpoint
CREATE TRIGGER media_fts_delete AFTER DELETE ON media BEGIN
  INSERT INTO media_fts (media_fts, rowid, alt, caption, credit, original_name, name) VALUES ('delete', old.id, old.alt, old.caption, old.credit, old.original_name, old.name);
END;
--> statement-breakpoint
CREATE TRIGGER media_fts_update AFTER UPDATE OF alt, caption, credit, original_name, name ON media BEGIN
  INSERT INTO media_fts (media_fts, rowid, alt, caption, credit, original_name, name) VALUES ('delete', old.id, old.alt, old.caption, old.credit, old.original_name, old.name);
  INSERT INTO media_fts (rowid, alt, caption, credit, original_name, name) VALUES (new.id, new.alt, new.caption, new.credit, new.original_name, new.name);
END;
--> statement-breakpoint
INSERT INTO media_fts (media_fts) VALUES ('rebuild');
--> statement-breakpoint
-- A text names a picture of ours as `<img src="/uploads/NAME-WIDTH.webp"`, in exactly this form: cleanArticleHtml writes it. In
-- text there is no bare `<`, so what is split at these words and read up to the next quotation mark is a file of ours.
CREATE TRIGGER article_pictures_new AFTER INSERT ON articles WHEN instr(new.body_html, '<img src="/uploads/') > 0 BEGIN
  INSERT INTO article_pictures (article_id, name)
  SELECT DISTINCT new.id, substr(stem, 1, length(stem) - 1) FROM (
    SELECT rtrim(rtrim(rtrim(substr(part.value, 1, instr(part.value, '"') - 1), 'abcdefghijklmnopqrstuvwxyz'), '.'), '0123456789') AS stem
    FROM json_each('[' || replace(json_quote(new.body_html), '<img src=\"/uploads/', '","') || ']') AS part
    WHERE part.key > 0
  ) WHERE stem LIKE '_%-';
END;
--> statement-breakpoint
CREATE TRIGGER article_pictures_update AFTER UPDATE OF body_html ON articles
WHEN old.body_html IS NOT new.body_html
  AND (instr(old.body_html, '<img src="/uploads/') > 0 OR instr(new.body_html, '<img src="/uploads/') > 0) BEGIN
  DELETE FROM article_pictures WHERE article_id = new.id;
  INSERT INTO article_pictures (article_id, name)
  SELECT DISTINCT new.id, substr(stem, 1, length(stem) - 1) FROM (
    SELECT rtrim(rtrim(rtrim(substr(part.value, 1, instr(part.value, '"') - 1), 'abcdefghijklmnopqrstuvwxyz'), '.'), '0123456789') AS stem
    FROM json_each('[' || replace(json_quote(new.body_html), '<img src=\"/uploads/', '","') || ']') AS part
    WHERE part.key > 0
  ) WHERE stem LIKE '_%-';
END;
--> statement-breakpoint
INSERT INTO article_pictures (article_id, name)
  SELECT DISTINCT article_id, substr(stem, 1, length(stem) - 1) FROM (
    SELECT articles.id AS article_id, rtrim(rtrim(rtrim(substr(part.value, 1, instr(part.value, '"') - 1), 'abcdefghijklmnopqrstuvwxyz'), '.'), '0123456789') AS stem
    FROM articles, json_each('[' || replace(json_quote(articles.body_html), '<img src=\"/uploads/', '","') || ']') AS part
    WHERE part.key > 0 AND instr(articles.body_html, '<img src="/uploads/') > 0
  ) WHERE stem LIKE '_%-';
--> statement-breakpoint
-- Pages that name a replaced picture by its former name show it, too.
CREATE TRIGGER page_change_picture_alias AFTER UPDATE ON media BEGIN
  INSERT INTO page_change SELECT 'picture:' || name FROM media_names WHERE media_id = new.id;
END;
