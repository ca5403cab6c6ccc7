-- Who sends a mail, until when nobody else may, and whether its final dot was about to leave: what a crash leaves behind can be
-- told apart (RFC 1047). A mail that a later digest replaces, and one that passes a refused one on, name the other by its
-- Message-ID.

ALTER TABLE mail ADD COLUMN holder TEXT COLLATE "C" NOT NULL DEFAULT '';   -- caseworker or team whose digest it is
ALTER TABLE mail ADD COLUMN forwards TEXT COLLATE "C" NOT NULL DEFAULT ''; -- Message-ID of the refused mail that it passes on
ALTER TABLE mail ADD COLUMN superseded_by TEXT COLLATE "C";  -- Message-ID of the later digest that says all this again
ALTER TABLE mail ADD COLUMN first_attempt TEXT COLLATE "C";  -- begin of the first attempt that counted
ALTER TABLE mail ADD COLUMN claimed_by TEXT COLLATE "C";     -- the node that has it, while SENDING
ALTER TABLE mail ADD COLUMN lease_until TEXT COLLATE "C";    -- until when nobody else may take it
ALTER TABLE mail ADD COLUMN fence BIGINT NOT NULL DEFAULT 0; -- grows with each claim; a late node's writes name an old one
ALTER TABLE mail ADD COLUMN dot_at TEXT COLLATE "C";         -- when the final dot of the last attempt was about to leave

DROP INDEX mail_waiting;
CREATE INDEX mail_waiting ON mail (next_attempt, id) WHERE state = 'PLANNED' AND superseded_by IS NULL;
CREATE INDEX mail_sending ON mail (lease_until) WHERE state = 'SENDING';

-- What a mail was to say counts as said only as long as that mail is on its way or has arrived; empty: by an older version.
ALTER TABLE announcement ADD COLUMN message_id TEXT COLLATE "C" NOT NULL DEFAULT '';
