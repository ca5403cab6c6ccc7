package de.kontaktzyklus.wiring.smtp;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** An attempt that did not end with 250. The message holds the mail server's words, and nothing of the mail. */
public final class UnsentMailException extends MessagingException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 200;

    private final Verdict verdict;

    UnsentMailException(Verdict verdict, MessagingException cause) {
        super(reason(cause), cause);
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** That TLS failed is said at the top; why, for example an unknown certificate, at the bottom. */
    private static String root(MessagingException cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return cause instanceof SMTPSendFailedException || root == cause ? "" : ": " + root.getMessage();
    }

    /** One printable line: what a mail server says is not to be trusted with a log or a status. */
    private static String reason(MessagingException cause) {
        String words =
                (cause.getMessage() + root(cause)).replaceAll("\\p{C}+", " ").strip();
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON) + "…";
    }
}
