CREATE TABLE `__new_live_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`headline` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`body_html` text NOT NULL,
	`body_text` text NOT NULL,
	`media_id` integer,
	`user_id` integer,
	`author_name` text NOT NULL,
	`is_key` integer DEFAULT false NOT NULL,
	`is_pinned` integer DEFAULT false NOT NULL,
	`posted_at` integer NOT NULL,
	`updated_at` integer,
	`deleted_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`form_key` text,
	FOREIGN KEY (`article_id`) REFERENCES `live_blogs`(`article_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "live_entries_says" CHECK(length("__new_live_entries"."body_html") > 0 or length("__new_live_entries"."headline") > 0 or "__new_live_entries"."media_id" is not null)
);
--> statement-breakpoint
INSERT INTO `__new_live_entries`("id", "article_id", "headline", "source", "body_html", "body_text", "media_id", "user_id", "author_name", "is_key", "is_pinned", "posted_at", "updated_at", "deleted_at", "revision", "form_key") SELECT "id", "article_id", "headline", "source", "body_html", "body_text", "media_id", "user_id", "author_name", "is_key", "is_pinned", "posted_at", "updated_at", "deleted_at", "revision", "form_key" FROM `live_entries`;--> statement-breakpoint
DROP TABLE `live_entries`;--> statement-breakpoint
ALTER TABLE `__new_live_entries` RENAME TO `live_entries`;--> statement-breakpoint
CREATE UNIQUE INDEX `live_entries_form_key_unique` ON `live_entries` (`form_key`);--> statement-breakpoint
CREATE INDEX `live_entries_shown` ON `live_entries` (`article_id`,`posted_at`,`id`) WHERE "live_entries"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `live_entries_article` ON `live_entries` (`article_id`,`id`);--> statement-breakpoint
CREATE INDEX `live_entries_media` ON `live_entries` (`media_id`);--> statement-breakpoint
CREATE INDEX `live_entries_user` ON `live_entries` (`user_id`);--> statement-breakpoint
-- They went with the former table.
CREATE TRIGGER page_change_entry_new AFTER INSERT ON live_entries BEGIN
  INSERT INTO page_change VALUES ('article:' || new.article_id);
  INSERT OR IGNORE INTO search_waiting SELECT id FROM articles WHERE id = new.article_id AND +status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER page_change_entry AFTER UPDATE ON live_entries BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id), ('article:' || new.article_id);
  INSERT OR IGNORE INTO search_waiting
  SELECT id FROM articles WHERE id IN (old.article_id, new.article_id) AND +status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER page_change_entry_gone AFTER DELETE ON live_entries BEGIN
  INSERT INTO page_change VALUES ('article:' || old.article_id);
  INSERT OR IGNORE INTO search_waiting SELECT id FROM articles WHERE id = old.article_id AND +status = 'published';
END;
