package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.Digest;
import java.util.Set;

/**
 * Checks each finished mail for what its recipient must not read (docs/security.md). Port. Each run has its own guard,
 * which gets to know all cases first.
 */
public interface Guard {

    /** Remembers a case of the export. */
    void meet(Case facts);

    /** Remembers a text that may be in mails: a name of the staff, of a team, of a file. */
    void excuse(String text);

    /** What is in the mail although it is not permitted; empty if the mail may go. */
    Set<Offence> offences(OutgoingMail mail, Digest.Permitted permitted);

    /** Kinds of what must not be in a mail. */
    enum Offence {
        CUSTOMER_NUMBER,
        BENEFIT_UNIT,
        NAME,
        /** The mail cannot be read again; a mail that cannot be checked is not sent. */
        UNREADABLE
    }
}
