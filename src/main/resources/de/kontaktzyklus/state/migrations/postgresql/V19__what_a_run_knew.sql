-- What each run knew beside its exports, so that its day can be replayed (decision 50). Packed: it is read as a whole or not at all.
CREATE TABLE kept_configuration (
  sha256  TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  content BYTEA NOT NULL -- files and settings without secrets, packed JSON
);

CREATE TABLE day_knowledge (
  day           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  configuration TEXT COLLATE "C" NOT NULL REFERENCES kept_configuration (sha256),
  exports       TEXT COLLATE "C" NOT NULL, -- hashes of the exports it has read, blanks between them
  content       BYTEA NOT NULL  -- packed JSON; the audit has its hash
);
ALTER TABLE day_knowledge ALTER COLUMN content SET STORAGE EXTERNAL; -- packed already
