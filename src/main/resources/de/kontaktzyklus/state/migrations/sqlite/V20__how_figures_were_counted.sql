-- What decides whether figures may stand beside those of another month lies beside them: a trend of twelve months reads
-- no work lists.
ALTER TABLE team_figures ADD COLUMN persons_with_hours INTEGER NOT NULL DEFAULT 0; -- of how many persons the hours were

ALTER TABLE team_figures ADD COLUMN by_bridge INTEGER NOT NULL DEFAULT 0 CHECK (by_bridge IN (0, 1));

UPDATE team_figures SET
  persons_with_hours = coalesce(
    (SELECT json_extract(summary.figures, '$.counselling.withHours') FROM summary
     WHERE summary.month = team_figures.month AND summary.team = team_figures.team), 0),
  by_bridge = coalesce(
    (SELECT json_extract(summary.figures, '$.bridge') IS NOT NULL FROM summary
     WHERE summary.month = team_figures.month AND summary.team = team_figures.team), 0);
