CREATE TABLE `article_copies` (
	`article_id` integer NOT NULL,
	`copy_id` integer NOT NULL,
	`of_id` integer NOT NULL,
	`alike` real NOT NULL,
	PRIMARY KEY(`article_id`, `copy_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`copy_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`of_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_copies_copy` ON `article_copies` (`copy_id`);--> statement-breakpoint
CREATE INDEX `article_copies_of` ON `article_copies` (`of_id`);--> statement-breakpoint
CREATE TABLE `article_profiles` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`place` integer NOT NULL,
	`is_found` integer NOT NULL,
	`terms` blob NOT NULL,
	`sketch` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `article_terms` (
	`term` integer NOT NULL,
	`place` integer NOT NULL,
	`article_id` integer NOT NULL,
	`weight` integer NOT NULL,
	`section_id` integer NOT NULL,
	PRIMARY KEY(`term`, `place`, `article_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `never_related` (
	`article_id` integer NOT NULL,
	`related_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `related_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`related_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `never_related_related` ON `never_related` (`related_id`);--> statement-breakpoint
CREATE TABLE `related_ground` (
	`id` integer PRIMARY KEY NOT NULL,
	`generation` integer NOT NULL,
	`articles` integer NOT NULL,
	`sampled` integer NOT NULL,
	`hashes` blob NOT NULL,
	`counts` blob NOT NULL,
	`step` text,
	`done` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `related_queue` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`step` text NOT NULL,
	`spreads` integer NOT NULL,
	`seq` integer NOT NULL,
	CONSTRAINT "related_queue_step_known" CHECK("related_queue"."step" in ('read', 'reread', 'rank'))
);
--> statement-breakpoint
CREATE INDEX `related_queue_step` ON `related_queue` (`step`,`seq`);--> statement-breakpoint
ALTER TABLE `article_relations` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `article_relations` ADD `because` text;