-- The last sign of each node that it runs. A node that ends in order takes its row with it.
CREATE TABLE heartbeat (
  node       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  version    TEXT COLLATE "C" NOT NULL, -- of the program
  started_at TEXT COLLATE "C" NOT NULL, -- UTC, by the clock of its machine
  last_beat  TEXT COLLATE "C" NOT NULL  -- the same
);
