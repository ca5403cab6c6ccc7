package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.dispatch.smtp.DotTransport.DotForbiddenException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** An attempt that did not end with 250. The message has the words of the mail server, and nothing of the mail. */
public final class UnsentMailException extends MessagingException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 200;

    private final Verdict verdict;
    private final boolean silence;

    public UnsentMailException(Verdict verdict, MessagingException cause) {
        super(reason(cause), cause);
        this.verdict = verdict;
        this.silence = isSilence(cause);
    }

    /** The program itself failed; its message may contain what must not be in a log. */
    public UnsentMailException(Verdict verdict, RuntimeException fault) {
        super("failed at this mail: " + fault.getClass().getSimpleName(), fault);
        this.verdict = verdict;
        this.silence = false;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Whether the mail server gave no answer: it hung, or hung up. */
    public boolean isSilence() {
        return silence;
    }

    private static boolean isSilence(MessagingException cause) {
        return Verdict.reply(cause) == Verdict.NO_REPLY
                && !(cause instanceof AddressException)
                && !(cause.getNextException() instanceof DotForbiddenException);
    }

    /** The first exception says that TLS failed; the last one says why, for example an unknown certificate. */
    private static String root(MessagingException cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return cause instanceof SMTPSendFailedException || root == cause ? "" : ": " + root.getMessage();
    }

    private static @Nullable String top(MessagingException cause) {
        return cause.getNextException() instanceof DotForbiddenException forbidden
                ? forbidden.getMessage()
                : cause.getMessage();
    }

    /** One printable line: the words of a mail server may be harmful in a log or a status. */
    private static String reason(MessagingException cause) {
        String words = (top(cause) + root(cause)).replaceAll("\\p{C}+", " ").strip();
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON) + "…";
    }
}
