CREATE TABLE `search_facts` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`section_id` integer NOT NULL,
	`published_at` integer NOT NULL,
	`language` text NOT NULL,
	`words` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_facts_published` ON `search_facts` (`published_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `search_spellings` (
	`spelling` text NOT NULL,
	`word_id` integer NOT NULL,
	PRIMARY KEY(`spelling`, `word_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `search_totals` (
	`language` text PRIMARY KEY NOT NULL,
	`articles` integer NOT NULL,
	`words` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_vocabulary` (
	`id` integer PRIMARY KEY NOT NULL,
	`folded` text NOT NULL,
	`written` text NOT NULL,
	`articles` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_vocabulary_folded_unique` ON `search_vocabulary` (`folded`);--> statement-breakpoint
CREATE TABLE `search_waiting` (
	`article_id` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_words` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`stems` blob NOT NULL
);
