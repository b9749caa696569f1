CREATE TABLE `arrangements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer,
	`holds_from` integer NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` integer,
	`made_by_name` text DEFAULT '' NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `arrangements_front` ON `arrangements` (`section_id`,`holds_from`,`id`);--> statement-breakpoint
CREATE INDEX `arrangements_maker` ON `arrangements` (`made_by`);--> statement-breakpoint
CREATE TABLE `front_slots` (
	`arrangement_id` integer NOT NULL,
	`place` integer NOT NULL,
	`article_id` integer NOT NULL,
	`starts_at` integer,
	`expires_at` integer,
	PRIMARY KEY(`arrangement_id`, `place`),
	FOREIGN KEY (`arrangement_id`) REFERENCES `arrangements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "front_slots_place" CHECK("front_slots"."place" between 1 and 9)
);
--> statement-breakpoint
CREATE INDEX `front_slots_article` ON `front_slots` (`article_id`);--> statement-breakpoint
CREATE TABLE `logos` (
	`kind` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "logos_kind" CHECK("logos"."kind" in ('light', 'dark'))
);
--> statement-breakpoint
CREATE TABLE `section_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`section_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `section_slugs_section` ON `section_slugs` (`section_id`);--> statement-breakpoint
ALTER TABLE `sections` ADD `guidelines` text DEFAULT '' NOT NULL;