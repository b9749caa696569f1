CREATE TABLE `draft_pictures` (
	`article_id` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`article_id`, `name`),
	FOREIGN KEY (`article_id`) REFERENCES `article_drafts`(`article_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_pictures_name` ON `draft_pictures` (`name`);--> statement-breakpoint
ALTER TABLE `article_steps` ADD `public_since` integer;
--> statement-breakpoint
-- As article_pictures is kept (0042).
CREATE TRIGGER draft_pictures_new AFTER INSERT ON article_drafts WHEN instr(new.body_html, '<img src="/uploads/') > 0 BEGIN
  INSERT INTO draft_pictures (article_id, name)
  SELECT DISTINCT new.article_id, substr(stem, 1, length(stem) - 1) FROM (
    SELECT rtrim(rtrim(rtrim(substr(part.value, 1, instr(part.value, '"') - 1), 'abcdefghijklmnopqrstuvwxyz'), '.'), '0123456789') AS stem
    FROM json_each('[' || replace(json_quote(new.body_html), '<img src=\"/uploads/', '","') || ']') AS part
    WHERE part.key > 0
  ) WHERE stem LIKE '_%-';
END;
--> statement-breakpoint
CREATE TRIGGER draft_pictures_update AFTER UPDATE OF body_html ON article_drafts
WHEN old.body_html IS NOT new.body_html
  AND (instr(old.body_html, '<img src="/uploads/') > 0 OR instr(new.body_html, '<img src="/uploads/') > 0) BEGIN
  DELETE FROM draft_pictures WHERE article_id = new.article_id;
  INSERT INTO draft_pictures (article_id, name)
  SELECT DISTINCT new.article_id, substr(stem, 1, length(stem) - 1) FROM (
    SELECT rtrim(rtrim(rtrim(substr(part.value, 1, instr(part.value, '"') - 1), 'abcdefghijklmnopqrstuvwxyz'), '.'), '0123456789') AS stem
    FROM json_each('[' || replace(json_quote(new.body_html), '<img src=\"/uploads/', '","') || ']') AS part
    WHERE part.key > 0
  ) WHERE stem LIKE '_%-';
END;
--> statement-breakpoint
INSERT INTO draft_pictures (article_id, name)
  SELECT DISTINCT article_id, substr(stem, 1, length(stem) - 1) FROM (
    SELECT article_drafts.article_id, rtrim(rtrim(rtrim(substr(part.value, 1, instr(part.value, '"') - 1), 'abcdefghijklmnopqrstuvwxyz'), '.'), '0123456789') AS stem
    FROM article_drafts, json_each('[' || replace(json_quote(article_drafts.body_html), '<img src=\"/uploads/', '","') || ']') AS part
    WHERE part.key > 0 AND instr(article_drafts.body_html, '<img src="/uploads/') > 0
  ) WHERE stem LIKE '_%-';
