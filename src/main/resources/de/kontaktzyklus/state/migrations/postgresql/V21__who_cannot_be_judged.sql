-- Since when a case cannot be judged: after some weeks its team leader is told.

ALTER TABLE known_case ADD COLUMN undecided_on TEXT COLLATE "C"; -- first of the last digest runs in a row that could not judge it

-- An older version has kept the last run that could; where none ever could, the next run is the first.
UPDATE known_case SET undecided_on = (SELECT min(day) FROM digest_run WHERE day > judged_on)
WHERE vanished_on IS NULL;
