ALTER TABLE `media` ADD `formats` text;--> statement-breakpoint
ALTER TABLE `media` DROP COLUMN `format`;