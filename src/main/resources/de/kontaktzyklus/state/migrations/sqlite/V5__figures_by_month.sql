-- A month is kept team by team, so that an office of any size needs the memory of one team; until all are there it is not made.
-- What a trend or a page over all teams needs lies apart and small: it is read without the work lists.

ALTER TABLE summary_run ADD COLUMN finished INTEGER NOT NULL DEFAULT 1 CHECK (finished IN (0, 1));

CREATE UNIQUE INDEX summary_by_team ON summary (month, team);

CREATE TABLE team_figures (
  team        TEXT NOT NULL,
  month       TEXT NOT NULL REFERENCES summary_run (month),
  team_name   TEXT NOT NULL,
  policy_from TEXT,          -- first day of the policy version that was applied; empty if none was
  figures     TEXT NOT NULL, -- JSON: the key figures
  PRIMARY KEY (team, month)
) STRICT, WITHOUT ROWID;

INSERT INTO team_figures (team, month, team_name, policy_from, figures)
SELECT team, month, json_extract(figures, '$.teamName'), json_extract(figures, '$.basis.policyFrom'),
       json_extract(figures, '$.keyFigures')
FROM summary;

-- What became known late about a month that was made: a further version, beside the one that stays as it was.
CREATE TABLE restated_summary (
  month    TEXT NOT NULL REFERENCES summary_run (month),
  team     TEXT NOT NULL,
  known_on TEXT NOT NULL,
  figures  TEXT NOT NULL, -- JSON
  PRIMARY KEY (month, team, known_on)
) STRICT, WITHOUT ROWID;
