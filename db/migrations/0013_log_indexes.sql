CREATE INDEX `moderation_log_action` ON `moderation_log` (`action`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `moderation_log_about` ON `moderation_log` (`subject`,`created_at`,`id`);