CREATE TABLE `article_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`thread_id` integer,
	`body` text NOT NULL,
	`quote` text DEFAULT '' NOT NULL,
	`anchor_text` text DEFAULT '' NOT NULL,
	`anchor_place` integer,
	`author_id` integer,
	`author_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by_name` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`thread_id`) REFERENCES `article_notes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "article_notes_answer" CHECK("article_notes"."thread_id" is null or "article_notes"."resolved_at" is null)
);
--> statement-breakpoint
CREATE INDEX `article_notes_article` ON `article_notes` (`article_id`,`id`);--> statement-breakpoint
CREATE INDEX `article_notes_thread` ON `article_notes` (`thread_id`);--> statement-breakpoint
CREATE INDEX `article_notes_author` ON `article_notes` (`author_id`);--> statement-breakpoint
CREATE INDEX `article_notes_open` ON `article_notes` (`article_id`) WHERE "article_notes"."thread_id" is null and "article_notes"."resolved_at" is null;--> statement-breakpoint
CREATE TABLE `preview_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_by` integer,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `preview_links_article` ON `preview_links` (`article_id`,`id`);--> statement-breakpoint
CREATE INDEX `preview_links_creator` ON `preview_links` (`created_by`);