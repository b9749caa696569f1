CREATE TABLE `page_changes` (
	`tag` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `page_changes_seq` ON `page_changes` (`seq`);