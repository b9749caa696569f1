CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`replaced` text DEFAULT '' NOT NULL,
	`replacement` text DEFAULT '' NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` integer,
	`published_by_name` text NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "corrections_kind" CHECK("corrections"."kind" in ('correction', 'clarification', 'update')),
	CONSTRAINT "corrections_text" CHECK(length("corrections"."text") > 0)
);
--> statement-breakpoint
CREATE INDEX `corrections_article` ON `corrections` (`article_id`,`published_at`);--> statement-breakpoint
CREATE INDEX `corrections_public` ON `corrections` (`published_at`,`id`) WHERE "corrections"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `corrections_by` ON `corrections` (`published_by`);--> statement-breakpoint
CREATE TABLE `error_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`quote` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`reporter_name` text DEFAULT '' NOT NULL,
	`reporter_email` text DEFAULT '' NOT NULL,
	`email_key` text DEFAULT '' NOT NULL,
	`reporter_hash` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`correction_id` integer,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "error_reports_status_known" CHECK("error_reports"."status" in ('open', 'corrected', 'dismissed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `error_reports_once` ON `error_reports` (`article_id`,`reporter_hash`,`quote`);--> statement-breakpoint
CREATE INDEX `error_reports_status` ON `error_reports` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `error_reports_email` ON `error_reports` (`email_key`);--> statement-breakpoint
CREATE INDEX `error_reports_correction` ON `error_reports` (`correction_id`);--> statement-breakpoint
CREATE INDEX `error_reports_decider` ON `error_reports` (`decided_by`);--> statement-breakpoint
CREATE INDEX `error_reports_fresh` ON `error_reports` (`created_at`) WHERE substr("error_reports"."reporter_hash", 1, 5) <> 'past-';--> statement-breakpoint
CREATE TABLE `live_blogs` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`started_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "live_blogs_status" CHECK("live_blogs"."status" in ('open', 'closed')),
	CONSTRAINT "live_blogs_closed" CHECK(("live_blogs"."status" = 'closed') = ("live_blogs"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE `live_entries` (
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
	CONSTRAINT "live_entries_words" CHECK(length("live_entries"."body_html") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_entries_form_key_unique` ON `live_entries` (`form_key`);--> statement-breakpoint
CREATE INDEX `live_entries_shown` ON `live_entries` (`article_id`,`posted_at`,`id`) WHERE "live_entries"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `live_entries_article` ON `live_entries` (`article_id`,`id`);--> statement-breakpoint
CREATE INDEX `live_entries_media` ON `live_entries` (`media_id`);--> statement-breakpoint
CREATE INDEX `live_entries_user` ON `live_entries` (`user_id`);--> statement-breakpoint
ALTER TABLE `article_revisions` ADD `was_public` integer DEFAULT false NOT NULL;