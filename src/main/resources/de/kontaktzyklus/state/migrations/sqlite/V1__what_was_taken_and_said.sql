-- Days are ISO text (yyyy-MM-dd), months yyyy-MM, instants UTC with nine digits behind the second: all sort as text,
-- and no time zone of a session can move them. Of people only customer numbers and ids of caseworkers are kept here;
-- what else a mail says stands in its rendered content alone.

CREATE TABLE export_taken (
  id          INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which they came in force
  kind        TEXT    NOT NULL,
  file_name   TEXT    NOT NULL,
  export_date TEXT    NOT NULL,
  sha256      TEXT    NOT NULL,
  row_count   INTEGER NOT NULL,
  rejected    INTEGER NOT NULL,
  archived    TEXT    NOT NULL, -- relative to the state directory if it lies there
  taken_at    TEXT    NOT NULL,
  UNIQUE (kind, sha256)
) STRICT;
CREATE INDEX export_taken_by_date ON export_taken (kind, export_date, id);

CREATE TABLE export_refused (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  kind       TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  reason     TEXT NOT NULL,
  report     TEXT NOT NULL,
  refused_at TEXT NOT NULL,
  UNIQUE (kind, sha256, reason)
) STRICT;

-- Every case of the export in force, and those that were in one before.
CREATE TABLE known_case (
  customer    TEXT NOT NULL PRIMARY KEY,
  caseworker  TEXT NOT NULL,
  team        TEXT NOT NULL,
  profile     TEXT NOT NULL,
  under_protection INTEGER NOT NULL CHECK (under_protection IN (0, 1)),
  due_until   TEXT, -- latest day as of the last digest run; empty without a window
  vanished_on TEXT, -- export date of the first export without it; empty while it is in the exports
  closed_on   TEXT  -- day on which somebody accounted for it
) STRICT, WITHOUT ROWID;
CREATE INDEX known_case_vanished ON known_case (vanished_on, customer) WHERE vanished_on IS NOT NULL;

CREATE TABLE closure (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  customer  TEXT NOT NULL,
  reason    TEXT NOT NULL,
  closed_on TEXT NOT NULL
) STRICT;

CREATE TABLE movement (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  day          TEXT NOT NULL,
  kind         TEXT NOT NULL,
  customer     TEXT NOT NULL,
  team         TEXT NOT NULL,
  value_before TEXT NOT NULL,
  value_now    TEXT NOT NULL
) STRICT;
CREATE INDEX movement_by_day ON movement (day, customer, id);

-- The ledger: one row for each day on which digests were made.
CREATE TABLE digest_run (
  day       TEXT    NOT NULL PRIMARY KEY,
  weekly    INTEGER NOT NULL CHECK (weekly IN (0, 1)),
  rows_read INTEGER NOT NULL,
  overdue   INTEGER NOT NULL,
  told      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE held_back (
  day    TEXT    NOT NULL REFERENCES digest_run (day),
  reason TEXT    NOT NULL,
  cases  INTEGER NOT NULL,
  PRIMARY KEY (day, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE announcement (
  customer     TEXT NOT NULL,
  stage        TEXT NOT NULL,
  episode      TEXT NOT NULL,
  holder       TEXT NOT NULL,
  announced_on TEXT NOT NULL,
  PRIMARY KEY (customer, stage, episode, holder)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail (
  id           INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which they were planned
  message_id   TEXT    NOT NULL UNIQUE,
  day          TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  recipient    TEXT    NOT NULL,
  subject      TEXT    NOT NULL,
  content      BLOB    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('PLANNED', 'SENDING', 'SENT', 'REFUSED', 'UNKNOWN')),
  attempts     INTEGER NOT NULL,
  reason       TEXT    NOT NULL,
  next_attempt TEXT, -- of a planned mail; empty: at once
  claimed_at   TEXT, -- begin of the last attempt
  settled_at   TEXT  -- when it was sent, refused, or became unknown
) STRICT;
CREATE INDEX mail_waiting ON mail (next_attempt, id) WHERE state = 'PLANNED';
CREATE INDEX mail_by_state ON mail (state, day);

CREATE TABLE mail_customer (
  mail_id  INTEGER NOT NULL REFERENCES mail (id),
  customer TEXT    NOT NULL,
  PRIMARY KEY (mail_id, customer)
) STRICT, WITHOUT ROWID;

CREATE TABLE summary_run (
  month TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE summary (
  month    TEXT    NOT NULL REFERENCES summary_run (month),
  position INTEGER NOT NULL,
  team     TEXT    NOT NULL,
  figures  TEXT    NOT NULL, -- JSON
  PRIMARY KEY (month, position)
) STRICT;
