-- That somebody was forgotten on request, and why; not who.
CREATE TABLE erasure (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  erased_on TEXT NOT NULL,
  reason    TEXT NOT NULL
) STRICT;
