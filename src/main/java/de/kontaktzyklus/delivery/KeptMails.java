package de.kontaktzyklus.delivery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All mails that are kept. The administrator looks at them, and decides where the program does not. Port; each call is
 * one transaction, beside a pipeline that may be sending.
 */
public interface KeptMails {

    /** In the order in which they were planned. */
    List<KeptMail> list(Filter filter);

    /**
     * Which mails somebody wants to see.
     *
     * @param state empty for all; superseded ones count in the state they were in
     * @param day of the run; empty for all
     */
    record Filter(Optional<MailState> state, Optional<LocalDate> day) {

        /** All mails in a state. */
        public static Filter of(MailState state) {
            return new Filter(Optional.of(state), Optional.empty());
        }
    }

    /**
     * The mail of a name, if there is one.
     *
     * @param name its number, or its Message-ID with or without angle brackets
     */
    Optional<KeptMail> find(String name);

    /** All parts of the digest of a mail, itself among them, in their order; each waits and is tried on its own. */
    default List<KeptMail> parts(KeptMail mail) {
        return list(new Filter(Optional.empty(), Optional.of(mail.day()))).stream()
                .filter(other -> other.kind() == mail.kind()
                        && other.recipient().equals(mail.recipient())
                        && other.forwards().isEmpty() == mail.forwards().isEmpty()
                        && other.part().of() == mail.part().of())
                .sorted(Comparator.comparing(other -> other.part().number()))
                .toList();
    }

    /**
     * The bytes of a mail; none if its text has been deleted (docs/operations.md, What is forgotten, and requests of
     * persons).
     */
    MailContent content(KeptMail mail);

    /**
     * Sends a refused mail, or one that waits for its next attempt, with the next round, even if its day is over; its
     * time of trying begins anew. Mails that were to pass it on and have not left are withdrawn: they count as
     * superseded by it.
     *
     * @return false if it is in another state, or superseded, or its text deleted; nothing changes then
     */
    boolean retry(KeptMail mail);

    /** Somebody knows that an UNKNOWN mail has arrived: SENT. False if it is in another state by now. */
    boolean resolveSent(KeptMail mail);

    /**
     * Somebody knows that an UNKNOWN mail has not arrived: PLANNED. False if it is in another state by now, superseded,
     * or its text deleted.
     */
    boolean resolveResend(KeptMail mail);
}
