CREATE TABLE `newsletter_issues` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`frequency` text NOT NULL,
	`day` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer NOT NULL,
	`created_at` integer NOT NULL,
	`queued_at` integer,
	`letters` integer DEFAULT 0 NOT NULL,
	`empty` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "newsletter_issues_frequency" CHECK("newsletter_issues"."frequency" in ('daily', 'weekly'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `newsletter_issues_once` ON `newsletter_issues` (`frequency`,`day`);--> statement-breakpoint
CREATE TABLE `newsletter_sends` (
	`issue_id` integer NOT NULL,
	`subscriber_id` integer NOT NULL,
	`is_empty` integer NOT NULL,
	PRIMARY KEY(`issue_id`, `subscriber_id`),
	FOREIGN KEY (`issue_id`) REFERENCES `newsletter_issues`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `newsletter_sends_subscriber` ON `newsletter_sends` (`subscriber_id`);--> statement-breakpoint
CREATE TABLE `subscribers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`frequency` text NOT NULL,
	`sections` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`paused_at` integer,
	`ended_at` integer,
	CONSTRAINT "subscribers_frequency_known" CHECK("subscribers"."frequency" in ('daily', 'weekly'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscribers_email_key_unique` ON `subscribers` (`email_key`);--> statement-breakpoint
CREATE INDEX `subscribers_frequency` ON `subscribers` (`frequency`,`id`);--> statement-breakpoint
CREATE INDEX `subscribers_unconfirmed` ON `subscribers` (`confirmed_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `subscribers_ended` ON `subscribers` (`ended_at`);