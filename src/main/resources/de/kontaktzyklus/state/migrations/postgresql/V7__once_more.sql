-- A mail that may have been sent already is sent at most once more.
ALTER TABLE mail ADD COLUMN once_more BIGINT NOT NULL DEFAULT 0 CHECK (once_more IN (0, 1));
