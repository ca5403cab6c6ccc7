-- A delivery is not its content: the same content may come into force more than once (decision 29). What people decide
-- about exports is recorded, and so are the causes of alarms that last (decision 30).

CREATE TABLE export_taken_again (
  id          INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which they came in force
  kind        TEXT    NOT NULL,
  file_name   TEXT    NOT NULL,
  export_date TEXT    NOT NULL,
  sha256      TEXT    NOT NULL,
  row_count   INTEGER NOT NULL,
  rejected    INTEGER NOT NULL,
  archived    TEXT    NOT NULL, -- relative to the state directory if it lies there
  taken_at    TEXT    NOT NULL,
  duplicates   INTEGER, -- the mix of its rows; empty: taken by an earlier version
  unclear      INTEGER,
  out_of_scope INTEGER,
  unusable     INTEGER,
  withdrawn_on TEXT -- somebody went back to the export before; empty: counts
) STRICT;
INSERT INTO export_taken_again (id, kind, file_name, export_date, sha256, row_count, rejected, archived, taken_at)
SELECT id, kind, file_name, export_date, sha256, row_count, rejected, archived, taken_at FROM export_taken;
DROP TABLE export_taken;
ALTER TABLE export_taken_again RENAME TO export_taken;
CREATE INDEX export_taken_by_date ON export_taken (kind, export_date, id);

-- Which export showed it; empty: recorded by an earlier version.
ALTER TABLE movement ADD COLUMN export_id INTEGER;
CREATE INDEX movement_by_export ON movement (export_id);

ALTER TABLE export_refused ADD COLUMN export_date TEXT NOT NULL DEFAULT '';
UPDATE export_refused SET export_date = substr(refused_at, 1, 10);
ALTER TABLE export_refused ADD COLUMN todo TEXT NOT NULL DEFAULT ''; -- what to do, as the report beside the file says it
ALTER TABLE export_refused ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0 CHECK (is_open IN (0, 1)); -- nothing of its kind taken since

-- Files that are taken or refused and have not left the export folder yet.
CREATE TABLE export_arrival (
  kind      TEXT    NOT NULL,
  file_name TEXT    NOT NULL,
  sha256    TEXT    NOT NULL,
  modified  TEXT    NOT NULL,
  is_stuck  INTEGER NOT NULL DEFAULT 0 CHECK (is_stuck IN (0, 1)), -- could not be removed
  PRIMARY KEY (kind, file_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE export_decision (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  decided_on  TEXT NOT NULL,
  action      TEXT NOT NULL,
  kind        TEXT NOT NULL,
  file_name   TEXT NOT NULL,
  export_date TEXT NOT NULL,
  reason      TEXT NOT NULL
) STRICT;

CREATE TABLE open_cause (
  kind    TEXT NOT NULL,
  subject TEXT NOT NULL,
  since   TEXT NOT NULL,
  told_on TEXT NOT NULL, -- last mail that names it
  items   TEXT NOT NULL, -- what was told of, one a line
  title   TEXT NOT NULL,
  what    TEXT NOT NULL, -- sentences, one a line
  todo    TEXT NOT NULL, -- the same
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;
