-- Who was told of what and when, and what people did: a chain of entries (decision 48). Rows are only added.
CREATE TABLE audit_entry (
  number       INTEGER NOT NULL PRIMARY KEY, -- from 1, without gaps
  at           TEXT    NOT NULL,
  day          TEXT    NOT NULL, -- of the office
  kind         TEXT    NOT NULL,
  actor        TEXT    NOT NULL, -- PROGRAM or PERSON
  version      TEXT    NOT NULL, -- of the program
  facts        TEXT    NOT NULL, -- canonical JSON that names no person
  details      INTEGER NOT NULL, -- how many it had
  details_hash TEXT    NOT NULL, -- of the hashes of all of them
  previous     TEXT    NOT NULL, -- hash of the entry before
  hash         TEXT    NOT NULL
) STRICT;
CREATE INDEX audit_entry_by_day ON audit_entry (day, number);
CREATE INDEX audit_entry_by_kind ON audit_entry (kind, number);

-- What names people. To forget it empties all but the hash; when all details of an entry are old, their rows go.
CREATE TABLE audit_detail (
  entry        INTEGER NOT NULL REFERENCES audit_entry (number),
  position     INTEGER NOT NULL, -- from 0
  hash         TEXT    NOT NULL, -- of salt and detail
  salt         TEXT    NOT NULL,
  detail       TEXT    NOT NULL, -- canonical JSON
  customer     TEXT    NOT NULL, -- number; empty: about no single one
  mail         TEXT    NOT NULL, -- Message-ID; may be empty
  forgotten_by INTEGER NOT NULL, -- number of the entry that tells of it; 0: kept
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_detail_by_customer ON audit_detail (customer, entry) WHERE customer <> '';
CREATE INDEX audit_detail_by_mail ON audit_detail (mail, entry) WHERE mail <> '';

-- What became of single mails and is not linked yet, written with the fact itself: whoever sends waits for no other
-- sender.
CREATE TABLE audit_waiting (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  mail   TEXT NOT NULL,
  event  TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
