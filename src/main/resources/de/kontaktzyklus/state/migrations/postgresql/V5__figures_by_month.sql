-- A month is kept team by team, so that an office of any size needs the memory of one team; until all are there it is not made.
-- What a trend or a page over all teams needs lies apart and small: it is read without the work lists.

ALTER TABLE summary_run ADD COLUMN finished INTEGER NOT NULL DEFAULT 1 CHECK (finished IN (0, 1));

CREATE UNIQUE INDEX summary_by_team ON summary (month, team);

CREATE TABLE team_figures (
  team        TEXT COLLATE "C" NOT NULL,
  month       TEXT COLLATE "C" NOT NULL REFERENCES summary_run (month),
  team_name   TEXT COLLATE "C" NOT NULL,
  policy_from TEXT COLLATE "C",          -- first day of the policy version that was applied; empty if none was
  figures     TEXT COLLATE "C" NOT NULL, -- JSON: the key figures
  PRIMARY KEY (team, month)
);

INSERT INTO team_figures (team, month, team_name, policy_from, figures)
SELECT team, month, figures::jsonb ->> 'teamName', figures::jsonb -> 'basis' ->> 'policyFrom', figures::jsonb ->> 'keyFigures'
FROM summary;

-- What became known late about a month that was made: a further version, beside the one that stays as it was.
CREATE TABLE restated_summary (
  month    TEXT COLLATE "C" NOT NULL REFERENCES summary_run (month),
  team     TEXT COLLATE "C" NOT NULL,
  known_on TEXT COLLATE "C" NOT NULL,
  figures  TEXT COLLATE "C" NOT NULL, -- JSON
  PRIMARY KEY (month, team, known_on)
);
