-- To find the next of 10,000 mails, all of them were sorted: PostgreSQL puts what is empty behind all else unless told so, and mails
-- that may go at once come first.

DROP INDEX mail_waiting;
CREATE INDEX mail_waiting ON mail (next_attempt NULLS FIRST, id) WHERE state = 'PLANNED' AND superseded_by IS NULL;
