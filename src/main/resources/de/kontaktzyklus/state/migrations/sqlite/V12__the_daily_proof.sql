-- What was refused and reached nobody is said again by the next run (decision 33). What was refused before the last overview of a
-- week has been: that one named everything that was open.
UPDATE mail SET superseded_by = 'run ' || (SELECT max(day) FROM digest_run WHERE weekly = 1)
WHERE state = 'REFUSED' AND superseded_by IS NULL
  AND kind IN ('CASEWORKER_DIGEST', 'LEADER_DIGEST', 'PROTECTED_DIGEST', 'CATCH_ALL_DIGEST')
  AND day < (SELECT max(day) FROM digest_run WHERE weekly = 1)
  AND NOT EXISTS (SELECT 1 FROM mail later WHERE later.forwards = mail.message_id);
