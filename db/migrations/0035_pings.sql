CREATE TABLE `announcements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel` text NOT NULL,
	`path` text NOT NULL,
	`changed_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	CONSTRAINT "announcements_channel" CHECK("announcements"."channel" in ('indexnow', 'websub'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `announcements_path` ON `announcements` (`channel`,`path`);--> statement-breakpoint
CREATE INDEX `announcements_due` ON `announcements` (`channel`,`due_at`);--> statement-breakpoint
CREATE TABLE `hub_deliveries` (
	`subscription_id` integer PRIMARY KEY NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `hub_subscriptions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `hub_deliveries_due` ON `hub_deliveries` (`due_at`);--> statement-breakpoint
CREATE TABLE `hub_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mode` text NOT NULL,
	`topic` text NOT NULL,
	`callback` text NOT NULL,
	`callback_host` text NOT NULL,
	`secret` text NOT NULL,
	`lease_seconds` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	CONSTRAINT "hub_requests_mode" CHECK("hub_requests"."mode" in ('subscribe', 'unsubscribe'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hub_requests_who` ON `hub_requests` (`topic`,`callback`);--> statement-breakpoint
CREATE INDEX `hub_requests_host` ON `hub_requests` (`callback_host`);--> statement-breakpoint
CREATE INDEX `hub_requests_due` ON `hub_requests` (`due_at`);--> statement-breakpoint
CREATE TABLE `hub_subscriptions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topic` text NOT NULL,
	`callback` text NOT NULL,
	`callback_host` text NOT NULL,
	`secret` text NOT NULL,
	`expires_at` integer NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hub_subscriptions_who` ON `hub_subscriptions` (`topic`,`callback`);--> statement-breakpoint
CREATE INDEX `hub_subscriptions_host` ON `hub_subscriptions` (`callback_host`);--> statement-breakpoint
CREATE INDEX `hub_subscriptions_expires` ON `hub_subscriptions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `ping_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel` text NOT NULL,
	`host` text NOT NULL,
	`addresses` integer NOT NULL,
	`at` integer NOT NULL,
	`error` text DEFAULT '' NOT NULL,
	CONSTRAINT "ping_runs_channel" CHECK("ping_runs"."channel" in ('indexnow', 'websub'))
);
