-- To find the next of 10,000 mails, all of them were sorted: the index by state and day looked better to SQLite. With the state in
-- front this one does, and has them in their order.

DROP INDEX mail_waiting;
CREATE INDEX mail_waiting ON mail (state, next_attempt, id) WHERE state = 'PLANNED' AND superseded_by IS NULL;
