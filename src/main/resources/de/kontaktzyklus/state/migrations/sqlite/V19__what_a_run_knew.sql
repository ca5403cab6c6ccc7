-- What each run knew beside its exports, so that its day can be replayed (decision 50). Packed: it is read as a whole or not at all.
CREATE TABLE kept_configuration (
  sha256  TEXT NOT NULL PRIMARY KEY,
  content BLOB NOT NULL -- files and settings without secrets, packed JSON
) STRICT;

CREATE TABLE day_knowledge (
  day           TEXT NOT NULL PRIMARY KEY,
  configuration TEXT NOT NULL REFERENCES kept_configuration (sha256),
  exports       TEXT NOT NULL, -- hashes of the exports it has read, blanks between them
  content       BLOB NOT NULL  -- packed JSON; the audit has its hash
) STRICT;
