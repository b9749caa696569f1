ALTER TABLE `commenters` ADD `look` text;--> statement-breakpoint
CREATE INDEX `commenters_look` ON `commenters` (`look`);