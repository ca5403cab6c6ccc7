-- Cases told of as overdue that have had a talk since, by the run that found it: counts only, for the next mail of each caseworker.
CREATE TABLE caught_up (
  day    TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL, -- id of the caseworker who acts for them
  cases  BIGINT NOT NULL,
  PRIMARY KEY (day, holder)
);
