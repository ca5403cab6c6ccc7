-- What is too big for one mail goes in parts (decision 35), by what the mail server says that it takes (RFC 1870).

ALTER TABLE mail ADD COLUMN part INTEGER NOT NULL DEFAULT 1;  -- which part of its digest it is, from 1
ALTER TABLE mail ADD COLUMN parts INTEGER NOT NULL DEFAULT 1; -- how many parts the digest has

CREATE TABLE server_size (
  server     TEXT NOT NULL PRIMARY KEY, -- host and port
  most_bytes INTEGER NOT NULL -- as it said last; 0: it sets no limit
) STRICT, WITHOUT ROWID;

-- What came back to the mailbox of the sender (decision 36): each counts once, and names nobody.
CREATE TABLE bounce (
  mail_key TEXT NOT NULL PRIMARY KEY, -- of what came back
  day      TEXT NOT NULL,
  counted  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mailbox_watch (
  mailbox       TEXT NOT NULL PRIMARY KEY, -- user and host
  watched_since TEXT NOT NULL,
  read_at       TEXT -- last time it could be read; empty: never
) STRICT, WITHOUT ROWID;
