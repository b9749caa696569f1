CREATE TABLE `bulk_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`state` text DEFAULT 'running' NOT NULL,
	`created_by` integer,
	`action` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`view` text,
	`up_to` integer DEFAULT 0 NOT NULL,
	`seen_at` integer NOT NULL,
	`batch` text NOT NULL,
	`undoes` text,
	`cursor_at` integer DEFAULT 0 NOT NULL,
	`cursor_id` integer DEFAULT 0 NOT NULL,
	`total` integer NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`failures` text DEFAULT '[]' NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	CONSTRAINT "bulk_runs_state" CHECK("bulk_runs"."state" in ('running', 'done', 'stopped'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_runs_batch` ON `bulk_runs` (`batch`);--> statement-breakpoint
CREATE INDEX `bulk_runs_undoes` ON `bulk_runs` (`undoes`);--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_runs_one` ON `bulk_runs` (`state`) WHERE state = 'running';