-- Cases told of as overdue that have had a talk since, by the run that found it: counts only, for the next mail of each caseworker.
CREATE TABLE caught_up (
  day    TEXT    NOT NULL,
  holder TEXT    NOT NULL, -- id of the caseworker who acts for them
  cases  INTEGER NOT NULL,
  PRIMARY KEY (day, holder)
) STRICT, WITHOUT ROWID;
