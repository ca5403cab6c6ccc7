-- What was not delivered is not said: the next run says it anew, and the old digest is not sent any more.

ALTER TABLE mail ADD COLUMN weekly BIGINT NOT NULL DEFAULT 0 CHECK (weekly IN (0, 1)); -- its reader's overview of the week
ALTER TABLE mail ADD COLUMN send_until TEXT COLLATE "C"; -- end of its day; empty: may be sent at any time

UPDATE mail SET weekly = 1
WHERE kind IN ('CASEWORKER_DIGEST', 'LEADER_DIGEST', 'PROTECTED_DIGEST', 'CATCH_ALL_DIGEST')
  AND day IN (SELECT day FROM digest_run WHERE weekly = 1);

-- The order in which the runs were recorded: another than that of their days where the clock was set back.
ALTER TABLE digest_run ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;

CREATE INDEX mail_passed_on ON mail (forwards) WHERE forwards <> '';
