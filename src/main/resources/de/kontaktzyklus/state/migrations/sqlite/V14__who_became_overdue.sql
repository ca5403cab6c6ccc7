-- From when until when each case was overdue (decision 38): a month's summary counts all who became overdue in it.

CREATE TABLE overdue_stretch (
  customer   TEXT NOT NULL,
  began_on   TEXT NOT NULL, -- day of the first digest run that showed it
  caseworker TEXT NOT NULL, -- as the export of that day stated it
  team       TEXT NOT NULL,
  talk_on    TEXT,          -- its latest counted talk on that day
  ended_on   TEXT,          -- day of the first run that did not show it any more; empty while it is overdue
  PRIMARY KEY (customer, began_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX overdue_stretch_by_day ON overdue_stretch (began_on, customer);

-- Who is overdue now has been so since the run that showed it first, as far as it is known.
INSERT INTO overdue_stretch (customer, began_on, caseworker, team, talk_on)
SELECT customer, coalesce(overdue_on, due_until), caseworker, team, talk_on
FROM known_case WHERE vanished_on IS NULL AND due_until < judged_on;
