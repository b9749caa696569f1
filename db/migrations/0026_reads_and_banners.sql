CREATE TABLE `banners` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`text` text NOT NULL,
	`link` text NOT NULL,
	`starts_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`set_by` integer,
	`set_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`set_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "banners_times" CHECK("banners"."starts_at" < "banners"."expires_at")
);
--> statement-breakpoint
CREATE INDEX `banners_open` ON `banners` (`ended_at`,`expires_at`);--> statement-breakpoint
CREATE INDEX `banners_set_by` ON `banners` (`set_by`);--> statement-breakpoint
CREATE TABLE `article_reads` (
	`hour` integer NOT NULL,
	`article_id` integer NOT NULL,
	`reads` integer NOT NULL,
	PRIMARY KEY(`hour`, `article_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_reads_article` ON `article_reads` (`article_id`);--> statement-breakpoint
CREATE TABLE `popular_articles` (
	`list` text NOT NULL,
	`place` integer NOT NULL,
	`article_id` integer NOT NULL,
	PRIMARY KEY(`list`, `place`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "popular_articles_list" CHECK("popular_articles"."list" in ('read-day', 'read-week', 'commented-day', 'commented-week'))
);
--> statement-breakpoint
CREATE INDEX `popular_articles_article` ON `popular_articles` (`article_id`);