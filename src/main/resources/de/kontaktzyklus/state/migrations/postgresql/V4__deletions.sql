-- What was deleted on which day: kinds and counts, nothing of a person.
CREATE TABLE deletion_log (
  day    TEXT COLLATE "C" NOT NULL,
  what   TEXT COLLATE "C" NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (day, what)
);

-- For what is known of one person, and for the announcements that a deleted mail has made.
CREATE INDEX mail_customer_by_customer ON mail_customer (customer);
CREATE INDEX announcement_by_mail ON announcement (message_id) WHERE message_id <> '';
CREATE INDEX movement_by_customer ON movement (customer);
