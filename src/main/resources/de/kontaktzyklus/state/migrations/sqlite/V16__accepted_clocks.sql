-- Days of which somebody has said that the clock is right (run --accept-clock). A day counts after the digests of its turn and before
-- those of the next one.
CREATE TABLE accepted_clock (
  turn        INTEGER NOT NULL, -- of the digests recorded last, 0 before the first ones
  day         TEXT    NOT NULL,
  accepted_at TEXT    NOT NULL, -- UTC, by the same clock
  PRIMARY KEY (turn, accepted_at, day)
) STRICT, WITHOUT ROWID;
