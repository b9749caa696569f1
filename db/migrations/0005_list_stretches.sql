CREATE TABLE `list_stretches` (
	`list` text NOT NULL,
	`stretch` integer NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`list`, `stretch`)
) WITHOUT ROWID;
--> statement-breakpoint
DROP INDEX `article_authors_author`;--> statement-breakpoint
ALTER TABLE `article_authors` ADD `listed_at` integer;--> statement-breakpoint
CREATE INDEX `article_authors_listed` ON `article_authors` (`author_id`,`listed_at`,`article_id`);--> statement-breakpoint
DROP INDEX `article_tags_tag`;--> statement-breakpoint
ALTER TABLE `article_tags` ADD `listed_at` integer;--> statement-breakpoint
CREATE INDEX `article_tags_listed` ON `article_tags` (`tag_id`,`listed_at`,`article_id`);--> statement-breakpoint
DROP INDEX `comments_thread`;--> statement-breakpoint
CREATE INDEX `comments_of_reader` ON `comments` (`article_id`,`email_key`);--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`article_id`,`thread_id`,`created_at`,`id`,`status`);