-- What several nodes on one database need to know of each other.

-- Which node is at a job that is done once for all of them: taking an export, making digests or summaries.
CREATE TABLE job_claim (
  job         TEXT    NOT NULL PRIMARY KEY,
  node        TEXT    NOT NULL,
  fence       INTEGER NOT NULL, -- grows with each claim; what a late node writes names an old one
  lease_until TEXT    NOT NULL  -- until when nobody else may take it; empty when it is done
) STRICT, WITHOUT ROWID;

-- The archived exports, packed and in pieces, for nodes that do not have the file. Stays empty where the state is a file itself.
CREATE TABLE export_content (
  sha256  TEXT    NOT NULL, -- of the export as it came
  part    INTEGER NOT NULL, -- from 0
  content BLOB    NOT NULL, -- the next piece of the gzip stream
  PRIMARY KEY (sha256, part)
) STRICT;
