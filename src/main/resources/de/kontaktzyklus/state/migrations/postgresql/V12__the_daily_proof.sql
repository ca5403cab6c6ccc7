-- What was refused and reached nobody is said again by the next run (decision 33). What was refused before the last overview of a
-- week has been: that one named everything that was open.
UPDATE mail SET superseded_by = 'run ' || (SELECT max(day) FROM digest_run WHERE weekly = 1)
WHERE state = 'REFUSED' AND superseded_by IS NULL
  AND kind IN ('CASEWORKER_DIGEST', 'LEADER_DIGEST', 'PROTECTED_DIGEST', 'CATCH_ALL_DIGEST')
  AND day < (SELECT max(day) FROM digest_run WHERE weekly = 1)
  AND NOT EXISTS (SELECT 1 FROM mail later WHERE later.forwards = mail.message_id);

-- The proof of each office day that everybody was told, as it was counted last (decision 33).
CREATE TABLE daily_proof (
  day           TEXT COLLATE "C"    NOT NULL PRIMARY KEY REFERENCES digest_run (day),
  caseworkers   INTEGER NOT NULL, -- who were there and have a usable address
  with_overview INTEGER NOT NULL, -- of these, who have an accepted overview of the week
  overdue       INTEGER NOT NULL,
  reached       INTEGER NOT NULL  -- of these, in an accepted mail of the week
);

CREATE TABLE proof_untold (
  day    TEXT COLLATE "C"    NOT NULL REFERENCES daily_proof (day),
  what   TEXT COLLATE "C"    NOT NULL, -- OVERVIEW or CASE
  reason TEXT COLLATE "C"    NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (day, what, reason)
);

-- Who had to be told on the day of the last run.
CREATE TABLE proof_caseworker (
  caseworker TEXT COLLATE "C" NOT NULL PRIMARY KEY
);

-- The overdue cases of the last run.
CREATE TABLE proof_case (
  customer TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  acting   TEXT COLLATE "C" NOT NULL, -- caseworker or team; empty: the office's own addresses, or nobody
  reason   TEXT COLLATE "C" NOT NULL  -- why it is held back if it stands in no mail; may be empty
);
