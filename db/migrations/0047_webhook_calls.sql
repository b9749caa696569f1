CREATE TABLE `webhook_calls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`webhook_id` integer NOT NULL,
	`outbox_id` integer NOT NULL,
	`event` text NOT NULL,
	`attempt` integer NOT NULL,
	`at` integer NOT NULL,
	`took` integer NOT NULL,
	`status` integer,
	`answer` text DEFAULT '' NOT NULL,
	`error` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `webhook_calls_of` ON `webhook_calls` (`webhook_id`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_calls_at` ON `webhook_calls` (`at`);--> statement-breakpoint
CREATE TABLE `webhook_news` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event` text NOT NULL,
	`article_id` integer NOT NULL,
	`path` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_news_of` ON `webhook_news` (`article_id`,`event`);--> statement-breakpoint
CREATE INDEX `webhook_news_at` ON `webhook_news` (`at`);--> statement-breakpoint
ALTER TABLE `webhooks` ADD `is_paused` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `webhooks` ADD `previous_secret` text;--> statement-breakpoint
ALTER TABLE `webhooks` ADD `previous_until` integer;--> statement-breakpoint
ALTER TABLE `webhooks` ADD `secret_shown_until` integer;