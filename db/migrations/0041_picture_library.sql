CREATE TABLE `article_pictures` (
	`article_id` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`article_id`, `name`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_pictures_name` ON `article_pictures` (`name`);--> statement-breakpoint
CREATE TABLE `media_names` (
	`name` text PRIMARY KEY NOT NULL,
	`media_id` integer NOT NULL,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `media_names_media` ON `media_names` (`media_id`);--> statement-breakpoint
ALTER TABLE `media` ADD `decorative` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `focal_x` integer;--> statement-breakpoint
ALTER TABLE `media` ADD `focal_y` integer;--> statement-breakpoint
ALTER TABLE `media` ADD `original_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `added_by` integer REFERENCES users(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `media` ADD `bytes` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `media_hash` ON `media` (`hash`);--> statement-breakpoint
CREATE INDEX `media_added_by` ON `media` (`added_by`,`id`);--> statement-breakpoint
CREATE INDEX `media_unsaid` ON `media` (`id`) WHERE "media"."alt" = '' and "media"."decorative" = 0 and "media"."name" is not null;