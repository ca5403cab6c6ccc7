package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.Digest;
import java.util.Set;

/**
 * Looks at each finished mail for what its recipient must not read (requirements, section 5). Port; one guard for one
 * run, told of every case first.
 */
public interface Guard {

    /** Takes note of a case of the export. */
    void meet(Case facts);

    /** Takes note of a text that stands in mails rightly: a name of the staff, of a team, of a file. */
    void excuse(String text);

    /** What stands in the mail although it is not permitted; empty if it may go. */
    Set<Offence> offences(OutgoingMail mail, Digest.Permitted permitted);

    /** Kinds of what must not stand in a mail. */
    enum Offence {
        CUSTOMER_NUMBER,
        BENEFIT_UNIT,
        NAME,
        /** The mail cannot be read again; what cannot be looked at does not go. */
        UNREADABLE
    }
}
