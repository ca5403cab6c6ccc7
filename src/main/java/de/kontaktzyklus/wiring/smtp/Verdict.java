package de.kontaktzyklus.wiring.smtp;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What can be known about a mail that was not accepted with 250. */
public enum Verdict {
    /** Refused for good: 5xx for this recipient or this mail. */
    REFUSED,
    /** Not sent for certain; may be tried again: 4xx, or the line broke before the final dot. */
    LATER,
    /** The line broke after the final dot: nobody can know (RFC 1047). */
    UNKNOWN,
    /** Not the mail's fault: connection, TLS, login or sender address. All the others would fare the same. */
    SERVER;

    private static final int NO_REPLY = -1;
    private static final int TOO_LARGE = 552;

    /**
     * The verdict on a mail whose sending failed on an open connection.
     *
     * @param dotLeft whether the final dot had left: before it nothing was handed over, whatever the exception says
     */
    static Verdict of(MessagingException failure, boolean dotLeft) {
        int reply = reply(failure);
        if (!dotLeft && isAboutSender(failure) && reply != TOO_LARGE) {
            return SERVER;
        }
        if (reply / 100 == 5) {
            return REFUSED;
        }
        return dotLeft && reply / 100 != 4 ? UNKNOWN : LATER;
    }

    /** The mail server's reply code, of the recipient where it is about the recipient; -1 where there was none. */
    static int reply(MessagingException failure) {
        int reply = NO_REPLY;
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (cause instanceof SMTPSendFailedException send) {
                reply = send.getReturnCode();
            }
        }
        return reply;
    }

    /** MAIL FROM was not accepted: our address, or a login that is missing, and so the same for every mail. */
    private static boolean isAboutSender(MessagingException failure) {
        return failure instanceof SMTPSenderFailedException
                || (failure instanceof SMTPSendFailedException send
                        && String.valueOf(send.getCommand()).startsWith("MAIL"));
    }

    @SuppressWarnings("NullAway") // the chain ends with null
    private static Exception next(Exception cause) {
        return cause instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
