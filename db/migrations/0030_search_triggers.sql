-- The index that readers search. Its words come folded and stemmed from db/search, parted by spaces, so the tokenizer has
-- nothing more to decide; the index keeps no text beside them. `marks` is what can be filtered by: s3 the section, a7 an
-- author, y2026 and m202605 when it was published. `also` has other spellings: mueller for Müller.
CREATE VIRTUAL TABLE search_index USING fts5(
  headline, standfirst, body, names, also, marks,
  content='', contentless_delete=1, tokenize='ascii'
);
--> statement-breakpoint
CREATE TRIGGER search_words_delete AFTER DELETE ON search_words BEGIN
  DELETE FROM search_index WHERE rowid = old.article_id;
END;
--> statement-breakpoint
CREATE TRIGGER search_facts_insert AFTER INSERT ON search_facts BEGIN
  INSERT INTO search_totals VALUES (new.language, 1, new.words)
  ON CONFLICT (language) DO UPDATE SET articles = articles + 1, words = words + excluded.words;
END;
--> statement-breakpoint
CREATE TRIGGER search_facts_update AFTER UPDATE OF language, words ON search_facts BEGIN
  UPDATE search_totals SET articles = articles - 1, words = words - old.words WHERE language = old.language;
  INSERT INTO search_totals VALUES (new.language, 1, new.words)
  ON CONFLICT (language) DO UPDATE SET articles = articles + 1, words = words + excluded.words;
END;
--> statement-breakpoint
CREATE TRIGGER search_facts_delete AFTER DELETE ON search_facts BEGIN
  UPDATE search_totals SET articles = articles - 1, words = words - old.words WHERE language = old.language;
END;
--> statement-breakpoint
-- Whose words have changed, by whatever path: the indexer (db/search/indexing.ts) does the rest. What nobody may read any
-- more is taken out here and now.
CREATE TRIGGER search_article_new AFTER INSERT ON articles WHEN new.status = 'published' BEGIN
  INSERT OR IGNORE INTO search_waiting VALUES (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_article AFTER UPDATE OF section_id, status, headline, standfirst, body_text, published_at, language
ON articles
WHEN new.status = 'published'
  AND (old.section_id, old.status, old.headline, old.standfirst, old.body_text, old.published_at, old.language)
    IS NOT (new.section_id, new.status, new.headline, new.standfirst, new.body_text, new.published_at, new.language)
BEGIN
  INSERT OR IGNORE INTO search_waiting VALUES (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER search_article_withdrawn AFTER UPDATE OF status ON articles
WHEN old.status = 'published' AND new.status <> 'published' BEGIN
  DELETE FROM search_words WHERE article_id = old.id;
  DELETE FROM search_facts WHERE article_id = old.id;
  DELETE FROM search_waiting WHERE article_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_article_gone AFTER DELETE ON articles BEGIN
  DELETE FROM search_words WHERE article_id = old.id;
  DELETE FROM search_facts WHERE article_id = old.id;
  DELETE FROM search_waiting WHERE article_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER search_byline_new AFTER INSERT ON article_authors BEGIN
  INSERT OR IGNORE INTO search_waiting SELECT id FROM articles WHERE id = new.article_id AND +status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER search_byline AFTER UPDATE OF article_id, author_id ON article_authors BEGIN
  INSERT OR IGNORE INTO search_waiting
  SELECT id FROM articles WHERE id IN (old.article_id, new.article_id) AND +status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER search_byline_gone AFTER DELETE ON article_authors BEGIN
  INSERT OR IGNORE INTO search_waiting SELECT id FROM articles WHERE id = old.article_id AND +status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER search_label_new AFTER INSERT ON article_tags BEGIN
  INSERT OR IGNORE INTO search_waiting SELECT id FROM articles WHERE id = new.article_id AND +status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER search_label AFTER UPDATE OF article_id, tag_id ON article_tags BEGIN
  INSERT OR IGNORE INTO search_waiting
  SELECT id FROM articles WHERE id IN (old.article_id, new.article_id) AND +status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER search_label_gone AFTER DELETE ON article_tags BEGIN
  INSERT OR IGNORE INTO search_waiting SELECT id FROM articles WHERE id = old.article_id AND +status = 'published';
END;
--> statement-breakpoint
CREATE TRIGGER search_author AFTER UPDATE OF name ON authors WHEN old.name <> new.name BEGIN
  INSERT OR IGNORE INTO search_waiting
  SELECT article_id FROM article_authors WHERE author_id = new.id AND listed_at IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER search_tag AFTER UPDATE OF name ON tags WHEN old.name <> new.name BEGIN
  INSERT OR IGNORE INTO search_waiting
  SELECT article_id FROM article_tags WHERE tag_id = new.id AND listed_at IS NOT NULL;
END;
--> statement-breakpoint
-- The language of an article that says none is the site's.
CREATE TRIGGER search_language_new AFTER INSERT ON settings WHEN new.key = 'site.language' BEGIN
  INSERT OR IGNORE INTO search_waiting SELECT article_id FROM search_facts;
END;
--> statement-breakpoint
CREATE TRIGGER search_language AFTER UPDATE OF value ON settings
WHEN new.key = 'site.language' AND old.value <> new.value BEGIN
  INSERT OR IGNORE INTO search_waiting SELECT article_id FROM search_facts;
END;
--> statement-breakpoint
CREATE TRIGGER search_language_gone AFTER DELETE ON settings WHEN old.key = 'site.language' BEGIN
  INSERT OR IGNORE INTO search_waiting SELECT article_id FROM search_facts;
END;
--> statement-breakpoint
-- The index before this one, of words as they stood.
DROP TRIGGER articles_fts_insert;
--> statement-breakpoint
DROP TRIGGER articles_fts_delete;
--> statement-breakpoint
DROP TRIGGER articles_fts_update;
--> statement-breakpoint
DROP TABLE articles_fts;
--> statement-breakpoint
-- All that is here already. The running server takes them in, the newest first; `search rebuild` does it at once.
INSERT INTO search_waiting SELECT id FROM articles WHERE status = 'published';
