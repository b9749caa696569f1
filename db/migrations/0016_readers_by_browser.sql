ALTER TABLE `comment_recommends` ADD `network_hash` text;--> statement-breakpoint
CREATE INDEX `comment_recommends_fresh` ON `comment_recommends` (`created_at`) WHERE substr("comment_recommends"."reader_hash", 1, 5) <> 'past-';--> statement-breakpoint
ALTER TABLE `comment_reports` ADD `network_hash` text;--> statement-breakpoint
CREATE INDEX `comment_reports_fresh` ON `comment_reports` (`created_at`) WHERE substr("comment_reports"."reporter_hash", 1, 5) <> 'past-';