CREATE TABLE `staff_sections` (
	`user_id` integer NOT NULL,
	`section_id` integer NOT NULL,
	PRIMARY KEY(`user_id`, `section_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `staff_sections_section` ON `staff_sections` (`section_id`);--> statement-breakpoint
ALTER TABLE `users` ADD `scoped` integer DEFAULT false NOT NULL;