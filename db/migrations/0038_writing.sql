CREATE TABLE `article_drafts` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`section_id` integer,
	`slug` text DEFAULT '' NOT NULL,
	`headline` text DEFAULT '' NOT NULL,
	`standfirst` text DEFAULT '' NOT NULL,
	`body_html` text DEFAULT '' NOT NULL,
	`lead_media_id` integer,
	`lead_caption` text DEFAULT '' NOT NULL,
	`comments_open` integer DEFAULT true NOT NULL,
	`comment_mode` text,
	`shows_age` integer DEFAULT true NOT NULL,
	`language` text,
	`author_ids` text DEFAULT '[]' NOT NULL,
	`tag_ids` text DEFAULT '[]' NOT NULL,
	`new_authors` text DEFAULT '[]' NOT NULL,
	`new_tags` text DEFAULT '[]' NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`source_name` text DEFAULT '' NOT NULL,
	`source_url` text DEFAULT '' NOT NULL,
	`via_name` text DEFAULT '' NOT NULL,
	`via_url` text DEFAULT '' NOT NULL,
	`seo_title` text DEFAULT '' NOT NULL,
	`seo_description` text DEFAULT '' NOT NULL,
	`canonical_url` text DEFAULT '' NOT NULL,
	`noindex` integer DEFAULT false NOT NULL,
	`social_media_id` integer,
	`social_title` text DEFAULT '' NOT NULL,
	`social_description` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`based_on` integer NOT NULL,
	`saved_by` integer,
	`saved_by_name` text DEFAULT '' NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`lead_media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`social_media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `article_drafts_section` ON `article_drafts` (`section_id`);--> statement-breakpoint
CREATE INDEX `article_drafts_lead` ON `article_drafts` (`lead_media_id`);--> statement-breakpoint
CREATE INDEX `article_drafts_social` ON `article_drafts` (`social_media_id`);--> statement-breakpoint
CREATE INDEX `article_drafts_saved_by` ON `article_drafts` (`saved_by`);--> statement-breakpoint
CREATE TABLE `article_locks` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`token` text NOT NULL,
	`taken_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_locks_user` ON `article_locks` (`user_id`);--> statement-breakpoint
CREATE TABLE `article_steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`step` text NOT NULL,
	`from_status` text NOT NULL,
	`to_status` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`due_at` integer,
	`user_id` integer,
	`user_name` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `article_steps_article` ON `article_steps` (`article_id`,`id`);--> statement-breakpoint
CREATE INDEX `article_steps_user` ON `article_steps` (`user_id`);--> statement-breakpoint
CREATE TABLE `draft_revisions` (
	`article_id` integer NOT NULL,
	`version` integer NOT NULL,
	`fields` text NOT NULL,
	`kind` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`article_revision` integer,
	`saved_by` integer,
	`saved_by_name` text DEFAULT '' NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `version`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `draft_revisions_saved_by` ON `draft_revisions` (`saved_by`);--> statement-breakpoint
ALTER TABLE `articles` ADD `created_by` integer REFERENCES users(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `label` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `source_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `source_url` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `via_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `via_url` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `seo_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `seo_description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `canonical_url` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `noindex` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `social_media_id` integer REFERENCES media(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `social_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `social_description` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_created_by` ON `articles` (`created_by`);--> statement-breakpoint
CREATE INDEX `articles_social` ON `articles` (`social_media_id`);