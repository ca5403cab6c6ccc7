-- What was said holds until it ends (decision 27), and of each case is remembered what a later export may hide (decision 28).

ALTER TABLE known_case ADD COLUMN read_on TEXT COLLATE "C";    -- date of the last export in which its row could be read
ALTER TABLE known_case ADD COLUMN judged_on TEXT COLLATE "C";  -- last digest run that could judge it
ALTER TABLE known_case ADD COLUMN overdue_on TEXT COLLATE "C"; -- first digest run since its last counted talk that showed it overdue
ALTER TABLE known_case ADD COLUMN talk_on TEXT COLLATE "C";    -- latest counted talk that an export in force has shown

-- An older version has not kept them; what is known of the last run stands for them, so that nobody is alarmed anew. The day
-- before the latest one marks a case whose talk was not kept.
UPDATE known_case SET read_on = (SELECT max(export_date) FROM export_taken WHERE kind = 'CASES') WHERE vanished_on IS NULL;
UPDATE known_case SET read_on = vanished_on WHERE vanished_on IS NOT NULL;
UPDATE known_case SET judged_on = (SELECT max(day) FROM digest_run) WHERE vanished_on IS NULL;
UPDATE known_case SET overdue_on = (due_until::date - 1)::text
WHERE due_until < coalesce(vanished_on, (SELECT max(day) FROM digest_run));

-- Who was told of as overdue and has left the list without a talk; only what is not settled.
CREATE TABLE departure (
  customer    TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  left_on     TEXT COLLATE "C" NOT NULL, -- day of the run that found it
  due_until   TEXT COLLATE "C",          -- its latest day while it was overdue
  talk_on     TEXT COLLATE "C",          -- its latest counted talk then
  destination TEXT COLLATE "C" NOT NULL
);

ALTER TABLE announcement ADD COLUMN ended_on TEXT COLLATE "C"; -- day of the run from which it holds no more; empty while it does, and for events

-- Cases without a caseworker that are not overdue had the stage of those that are.
UPDATE announcement SET stage = 'WITHOUT_CASEWORKER'
WHERE stage = 'ESCALATED' AND (episode = '1970-01-01' OR episode = (
  SELECT due_until FROM known_case WHERE known_case.customer = announcement.customer));

-- What was said of a case that was not overdue in the last run, or before it became so, has ended.
UPDATE announcement SET ended_on = announced_on
WHERE stage IN ('OVERDUE', 'ON_LEADER_LIST', 'ESCALATED') AND NOT EXISTS (
  SELECT 1 FROM known_case
  WHERE known_case.customer = announcement.customer AND vanished_on IS NULL
    AND due_until < announced_on AND due_until < (SELECT max(day) FROM digest_run));

ALTER TABLE digest_run ADD COLUMN unread INTEGER NOT NULL DEFAULT 0; -- of the overdue cases, those whose row could not be read
