-- The last sign of each node that it runs. A node that ends in order takes its row with it.
CREATE TABLE heartbeat (
  node       TEXT NOT NULL PRIMARY KEY,
  version    TEXT NOT NULL, -- of the program
  started_at TEXT NOT NULL, -- UTC, by the clock of its machine
  last_beat  TEXT NOT NULL  -- the same
) STRICT, WITHOUT ROWID;
