-- A mail that may have been sent already is sent at most once more.
ALTER TABLE mail ADD COLUMN once_more INTEGER NOT NULL DEFAULT 0 CHECK (once_more IN (0, 1));

-- The first version did not mark the dot: of what it left with the mail server nobody knows.
UPDATE mail SET dot_at = claimed_at WHERE state = 'SENDING' AND fence = 0;
