CREATE TABLE `comment_appeals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` integer NOT NULL,
	`body` text NOT NULL,
	`against_id` integer,
	`status` text DEFAULT 'open' NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` integer,
	`answer` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "comment_appeals_status_known" CHECK("comment_appeals"."status" in ('open', 'upheld', 'dismissed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_appeals_comment_id_unique` ON `comment_appeals` (`comment_id`);--> statement-breakpoint
CREATE INDEX `comment_appeals_status` ON `comment_appeals` (`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `comment_recommends` (
	`comment_id` integer NOT NULL,
	`reader_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`comment_id`, `reader_hash`),
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `comment_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`comment_id` integer NOT NULL,
	`reporter_hash` text NOT NULL,
	`reason` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`is_notice` integer DEFAULT false NOT NULL,
	`law` text DEFAULT '' NOT NULL,
	`reporter_name` text DEFAULT '' NOT NULL,
	`reporter_email` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` integer,
	`statement` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "comment_reports_reason" CHECK("comment_reports"."reason" in ('abuse', 'off-topic', 'legal', 'trolling', 'hate', 'offensive', 'copyright', 'spam', 'other')),
	CONSTRAINT "comment_reports_status_known" CHECK("comment_reports"."status" in ('open', 'upheld', 'dismissed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_reports_reference_unique` ON `comment_reports` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `comment_reports_once` ON `comment_reports` (`comment_id`,`reporter_hash`);--> statement-breakpoint
CREATE INDEX `comment_reports_status` ON `comment_reports` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `comment_reports_email` ON `comment_reports` (`reporter_email`);--> statement-breakpoint
CREATE TABLE `comment_screenings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` integer NOT NULL,
	`ran_at` integer NOT NULL,
	`findings` text NOT NULL,
	`spam_score` real,
	`spam_model` integer,
	`spam_reasons` text,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comment_screenings_comment` ON `comment_screenings` (`comment_id`,`id`);--> statement-breakpoint
CREATE TABLE `comment_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` integer NOT NULL,
	`body` text NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comment_versions_comment` ON `comment_versions` (`comment_id`,`id`);--> statement-breakpoint
CREATE TABLE `commenter_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email_key` text NOT NULL,
	`body` text NOT NULL,
	`author_id` integer,
	`author_name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `commenter_notes_email` ON `commenter_notes` (`email_key`,`created_at`);--> statement-breakpoint
CREATE TABLE `desk_settings` (
	`user_id` integer PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `moderation_log_chain` (
	`log_id` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `moderator_alerts` (
	`user_id` integer PRIMARY KEY NOT NULL,
	`frequency` text NOT NULL,
	`sections` text,
	`view_id` integer,
	`quiet_from` integer,
	`quiet_until` integer,
	`told_until` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`view_id`) REFERENCES `saved_views`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "moderator_alerts_frequency" CHECK("moderator_alerts"."frequency" in ('never', 'instant', 'hourly', 'daily'))
);
--> statement-breakpoint
CREATE INDEX `moderator_alerts_view` ON `moderator_alerts` (`view_id`);--> statement-breakpoint
CREATE TABLE `sanctions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`value` text NOT NULL,
	`reason` text NOT NULL,
	`created_by` integer,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`lifted_at` integer,
	`seen_at` integer,
	CONSTRAINT "sanctions_kind" CHECK("sanctions"."kind" in ('warn', 'hold', 'suspend', 'ban')),
	CONSTRAINT "sanctions_subject_known" CHECK("sanctions"."subject" in ('commenter', 'email', 'network', 'domain'))
);
--> statement-breakpoint
CREATE INDEX `sanctions_subject` ON `sanctions` (`subject`,`value`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`user_id`,`name`);--> statement-breakpoint
CREATE TABLE `spam_models` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`created_at` integer NOT NULL,
	`spam` integer NOT NULL,
	`ham` integer NOT NULL,
	`origin` text NOT NULL,
	`model` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `word_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`list` text NOT NULL,
	`pattern` text NOT NULL,
	`created_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "word_rules_list" CHECK("word_rules"."list" in ('held', 'spam', 'banned'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `word_rules_once` ON `word_rules` (`list`,`pattern`);--> statement-breakpoint
CREATE INDEX `word_rules_author` ON `word_rules` (`created_by`);--> statement-breakpoint
CREATE TABLE `job_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`job` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`report` text,
	`error` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `job_runs_job` ON `job_runs` (`job`,`started_at`);--> statement-breakpoint
CREATE TABLE `mail_suppressions` (
	`email_key` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "mail_suppressions_reason" CHECK("mail_suppressions"."reason" in ('bounce', 'complaint', 'unsubscribed'))
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel` text NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`data` text NOT NULL,
	`dedupe_key` text,
	`status` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`last_error` text DEFAULT '' NOT NULL,
	CONSTRAINT "outbox_status" CHECK("outbox"."status" in ('waiting', 'sent', 'dead', 'dropped')),
	CONSTRAINT "outbox_channel" CHECK("outbox"."channel" in ('mail', 'webhook'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_dedupe_key_unique` ON `outbox` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient`);--> statement-breakpoint
CREATE TABLE `used_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`format` text DEFAULT 'signed' NOT NULL,
	`events` text NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE TABLE `commenters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`confirmed_at` integer NOT NULL,
	`unsubscribed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commenters_email_key_unique` ON `commenters` (`email_key`);--> statement-breakpoint
CREATE TABLE `__new_moderation_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` integer,
	`subject` text DEFAULT 'comment' NOT NULL,
	`subject_id` integer,
	`actor_id` integer,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`from_status` text,
	`to_status` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`detail` text,
	`batch` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "moderation_log_subject" CHECK("subject" in ('comment', 'report', 'appeal', 'sanction', 'rule', 'setting', 'commenter', 'article'))
);
--> statement-breakpoint
INSERT INTO `__new_moderation_log`("id", "comment_id", "subject", "subject_id", "actor_id", "actor_name", "action", "from_status", "to_status", "revision", "reason", "batch", "created_at") SELECT "id", "comment_id", 'comment', "comment_id", "actor_id", "actor_name", "action", "from_status", "to_status", "revision", "reason", "batch", "created_at" FROM `moderation_log`;--> statement-breakpoint
DROP TABLE `moderation_log`;--> statement-breakpoint
ALTER TABLE `__new_moderation_log` RENAME TO `moderation_log`;--> statement-breakpoint
CREATE INDEX `moderation_log_comment` ON `moderation_log` (`comment_id`,`id`);--> statement-breakpoint
CREATE INDEX `moderation_log_batch` ON `moderation_log` (`batch`);--> statement-breakpoint
CREATE INDEX `moderation_log_time` ON `moderation_log` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `moderation_log_actor` ON `moderation_log` (`actor_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_log_once` ON `moderation_log` (`comment_id`,`revision`,`batch`);--> statement-breakpoint
ALTER TABLE `articles` ADD `comment_mode` text;--> statement-breakpoint
ALTER TABLE `sections` ADD `comment_mode` text;--> statement-breakpoint
ALTER TABLE `comments` ADD `commenter_id` integer REFERENCES commenters(id);--> statement-breakpoint
ALTER TABLE `comments` ADD `wants_mail` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `comments` ADD `reject_reason` text;--> statement-breakpoint
ALTER TABLE `comments` ADD `moderator_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `comments` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `comments` ADD `picked_at` integer;--> statement-breakpoint
ALTER TABLE `comments` ADD `recommend_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `comments` ADD `open_reports` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `comments_of_commenter` ON `comments` (`commenter_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `comments_reported` ON `comments` (`created_at`,`id`) WHERE "comments"."open_reports" > 0;--> statement-breakpoint
CREATE INDEX `comments_picked` ON `comments` (`article_id`,`picked_at`) WHERE "comments"."picked_at" is not null;--> statement-breakpoint
CREATE INDEX `comments_recommended` ON `comments` (`article_id`,`recommend_count`);--> statement-breakpoint
CREATE INDEX `comments_decided` ON `comments` (`status`,`decided_at`);