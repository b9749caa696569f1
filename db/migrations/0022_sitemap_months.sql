CREATE TABLE `sitemap_months` (
	`month` text PRIMARY KEY NOT NULL,
	`articles` integer NOT NULL,
	`pictures` integer NOT NULL,
	`changed_at` integer NOT NULL
);
