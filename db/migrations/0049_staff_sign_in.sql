CREATE TABLE `staff_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`actor_id` integer,
	`actor_name` text NOT NULL,
	`subject_id` integer,
	`subject_name` text NOT NULL,
	`detail` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`subject_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "staff_events_kind" CHECK("staff_events"."kind" in ('invited', 'invitation-renewed', 'invitation-revoked', 'joined', 'added', 'role-changed', 'sections-changed', 'disabled', 'enabled', 'sessions-ended', 'factor-reset', 'factor-added', 'factor-removed', 'recovery-codes', 'password-reset', 'password-changed', 'second-factor-rule'))
);
--> statement-breakpoint
CREATE INDEX `staff_events_subject` ON `staff_events` (`subject_id`);--> statement-breakpoint
CREATE INDEX `staff_events_actor` ON `staff_events` (`actor_id`);--> statement-breakpoint
CREATE TABLE `staff_invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`scoped` integer DEFAULT false NOT NULL,
	`sections` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`invited_by` integer,
	`created_at` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "staff_invitations_role" CHECK("staff_invitations"."role" in ('admin', 'editor', 'author', 'contributor', 'moderator'))
);
--> statement-breakpoint
CREATE INDEX `staff_invitations_email` ON `staff_invitations` (`email`);--> statement-breakpoint
CREATE TABLE `staff_passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`name` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `staff_passkeys_user` ON `staff_passkeys` (`user_id`);--> statement-breakpoint
CREATE TABLE `staff_recovery_codes` (
	`user_id` integer NOT NULL,
	`hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`user_id`, `hash`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `staff_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`browser` text DEFAULT '' NOT NULL,
	`network` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `staff_sessions_user` ON `staff_sessions` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `staff_sessions_created` ON `staff_sessions` (`created_at`);--> statement-breakpoint
CREATE TABLE `staff_totp` (
	`user_id` integer PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `users` ADD `signed_in_at` integer;--> statement-breakpoint
CREATE INDEX `imports_local` ON `imports` (`kind`,`local_id`);--> statement-breakpoint
CREATE INDEX `redirects_to` ON `redirects` (`to_path`);