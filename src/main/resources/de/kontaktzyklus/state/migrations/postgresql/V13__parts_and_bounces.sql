-- What is too big for one mail goes in parts (decision 35), by what the mail server says that it takes (RFC 1870).

ALTER TABLE mail ADD COLUMN part INTEGER NOT NULL DEFAULT 1;  -- which part of its digest it is, from 1
ALTER TABLE mail ADD COLUMN parts INTEGER NOT NULL DEFAULT 1; -- how many parts the digest has

CREATE TABLE server_size (
  server     TEXT COLLATE "C" NOT NULL PRIMARY KEY, -- host and port
  most_bytes BIGINT NOT NULL -- as it said last; 0: it sets no limit
);

-- What came back to the mailbox of the sender (decision 36): each counts once, and names nobody.
CREATE TABLE bounce (
  mail_key TEXT COLLATE "C" NOT NULL PRIMARY KEY, -- of what came back
  day      TEXT COLLATE "C" NOT NULL,
  counted  TEXT COLLATE "C" NOT NULL
);

CREATE TABLE mailbox_watch (
  mailbox       TEXT COLLATE "C" NOT NULL PRIMARY KEY, -- user and host
  watched_since TEXT COLLATE "C" NOT NULL,
  read_at       TEXT COLLATE "C" -- last time it could be read; empty: never
);
