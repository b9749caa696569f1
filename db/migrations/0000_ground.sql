CREATE TABLE `article_authors` (
	`article_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`article_id`, `author_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_authors_author` ON `article_authors` (`author_id`);--> statement-breakpoint
CREATE TABLE `article_relations` (
	`article_id` integer NOT NULL,
	`related_id` integer NOT NULL,
	`score` real NOT NULL,
	`pinned` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`article_id`, `related_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`related_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "article_relations_self" CHECK("article_relations"."article_id" <> "article_relations"."related_id")
);
--> statement-breakpoint
CREATE INDEX `article_relations_related` ON `article_relations` (`related_id`);--> statement-breakpoint
CREATE TABLE `article_revisions` (
	`article_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`body_html` text NOT NULL,
	`editor_id` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `revision`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`editor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `article_revisions_editor` ON `article_revisions` (`editor_id`);--> statement-breakpoint
CREATE TABLE `article_tags` (
	`article_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`article_id`, `tag_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_tags_tag` ON `article_tags` (`tag_id`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`slug` text NOT NULL,
	`kind` text DEFAULT 'article' NOT NULL,
	`status` text NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text DEFAULT '' NOT NULL,
	`body_html` text DEFAULT '' NOT NULL,
	`body_text` text DEFAULT '' NOT NULL,
	`lead_media_id` integer,
	`lead_caption` text DEFAULT '' NOT NULL,
	`comments_open` integer DEFAULT true NOT NULL,
	`comments_close_at` integer,
	`comment_count` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	`deleted_at` integer,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "articles_status" CHECK("articles"."status" in ('draft', 'review', 'approved', 'scheduled', 'published', 'unpublished', 'deleted')),
	CONSTRAINT "articles_kind" CHECK("articles"."kind" in ('article', 'page')),
	CONSTRAINT "articles_published" CHECK("articles"."status" not in ('published', 'scheduled') or "articles"."published_at" is not null),
	CONSTRAINT "articles_deleted" CHECK(("articles"."status" = 'deleted') = ("articles"."deleted_at" is not null)),
	CONSTRAINT "articles_headline" CHECK(length("articles"."headline") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_path` ON `articles` (`section_id`,`slug`);--> statement-breakpoint
CREATE INDEX `articles_recent` ON `articles` (`status`,`kind`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_section` ON `articles` (`section_id`,`status`,`kind`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_lead` ON `articles` (`lead_media_id`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`listed` integer DEFAULT true NOT NULL,
	`comments_open` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_slug_unique` ON `sections` (`slug`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_slug_unique` ON `tags` (`slug`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`parent_id` integer,
	`thread_id` integer,
	`reply_to_id` integer,
	`depth` integer DEFAULT 1 NOT NULL,
	`status` text NOT NULL,
	`author_name` text NOT NULL,
	`author_email` text NOT NULL,
	`email_key` text NOT NULL,
	`body` text NOT NULL,
	`address_hash` text,
	`user_id` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`thread_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reply_to_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "comments_status" CHECK("comments"."status" in ('pending', 'approved', 'rejected', 'spam', 'trash')),
	CONSTRAINT "comments_depth" CHECK("comments"."depth" between 1 and 5),
	CONSTRAINT "comments_top" CHECK(("comments"."parent_id" is null) = ("comments"."depth" = 1) and ("comments"."thread_id" is null) = ("comments"."depth" = 1)),
	CONSTRAINT "comments_own_parent" CHECK("comments"."parent_id" is null or "comments"."parent_id" <> "comments"."id")
);
--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`article_id`,`thread_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `comments_within` ON `comments` (`thread_id`,`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `comments_queue` ON `comments` (`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `comments_parent` ON `comments` (`parent_id`);--> statement-breakpoint
CREATE INDEX `comments_reply_to` ON `comments` (`reply_to_id`);--> statement-breakpoint
CREATE INDEX `comments_by_email` ON `comments` (`email_key`,`created_at`);--> statement-breakpoint
CREATE INDEX `comments_by_address` ON `comments` (`address_hash`,`created_at`);--> statement-breakpoint
CREATE INDEX `comments_user` ON `comments` (`user_id`);--> statement-breakpoint
CREATE TABLE `moderation_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` integer NOT NULL,
	`actor_id` integer,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`revision` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`batch` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `moderation_log_comment` ON `moderation_log` (`comment_id`,`id`);--> statement-breakpoint
CREATE INDEX `moderation_log_batch` ON `moderation_log` (`batch`);--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_log_once` ON `moderation_log` (`comment_id`,`revision`,`batch`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text,
	`format` text DEFAULT 'webp' NOT NULL,
	`widths` text DEFAULT '[]' NOT NULL,
	`width` integer,
	`height` integer,
	`alt` text DEFAULT '' NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`source_url` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "media_found" CHECK("media"."name" is not null or "media"."source_url" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_name_unique` ON `media` (`name`);--> statement-breakpoint
CREATE TABLE `authors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`role` text DEFAULT '' NOT NULL,
	`bio` text DEFAULT '' NOT NULL,
	`picture_id` integer,
	`user_id` integer,
	FOREIGN KEY (`picture_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authors_slug_unique` ON `authors` (`slug`);--> statement-breakpoint
CREATE INDEX `authors_user` ON `authors` (`user_id`);--> statement-breakpoint
CREATE INDEX `authors_picture` ON `authors` (`picture_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`session_version` integer DEFAULT 1 NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "users_role" CHECK("users"."role" in ('admin', 'editor', 'author', 'contributor', 'moderator'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `front_pins` (
	`place` integer PRIMARY KEY NOT NULL,
	`article_id` integer NOT NULL,
	`expires_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "front_pins_place" CHECK("front_pins"."place" between 1 and 9)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `front_pins_article_id_unique` ON `front_pins` (`article_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`external_id` text NOT NULL,
	`local_id` integer NOT NULL,
	`checksum` text NOT NULL,
	PRIMARY KEY(`source`, `kind`, `external_id`)
);
--> statement-breakpoint
CREATE TABLE `redirects` (
	`from_path` text PRIMARY KEY NOT NULL,
	`article_id` integer,
	`to_path` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "redirects_one_target" CHECK("redirects"."article_id" is null or "redirects"."to_path" is null)
);
--> statement-breakpoint
CREATE INDEX `redirects_article` ON `redirects` (`article_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
