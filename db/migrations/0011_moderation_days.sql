CREATE TABLE `moderation_days` (
	`day` text PRIMARY KEY NOT NULL,
	`figures` text NOT NULL
);
