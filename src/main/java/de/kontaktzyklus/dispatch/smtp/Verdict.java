package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.dispatch.smtp.DotTransport.Stage;
import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What is known about a mail that was not accepted. */
public enum Verdict {
    /** Refused for good: 5xx for this recipient or this mail. */
    REFUSED,
    /** Certainly not sent; may be tried again: 4xx, or the connection broke before the final dot. */
    LATER,
    /** The connection broke after the final dot: nobody can know (RFC 1047). */
    UNKNOWN,
    /**
     * Not the fault of the mail: connection, TLS, login or sender address. All other mails would have the same problem.
     */
    SERVER;

    static final int NO_REPLY = -1;

    private static final int SHUTTING_DOWN = 421;
    private static final int TOO_LARGE = 552;

    /** The mail server wants a login, or another one (RFC 4954); it may say so at any command. */
    private static final Set<Integer> ABOUT_LOGIN = Set.of(530, 534, 535, 538);

    /**
     * The verdict on a mail whose sending failed on an open connection.
     *
     * @param reached how far the mail had come: before the dot nothing was handed over, whatever the exception says
     */
    public static Verdict of(MessagingException failure, Stage reached) {
        int reply = reply(failure);
        return reached == Stage.DOT ? afterDot(reply) : beforeDot(reply, reached);
    }

    /** Angus wants a 250 after the dot; in the standard, any answer that begins with 2 is a yes (RFC 5321, 4.2.1). */
    public static boolean isAcceptance(MessagingException failure, Stage reached) {
        return reached == Stage.DOT && reply(failure) / 100 == 2;
    }

    /** The verdict on a mail if the program itself failed. */
    public static Verdict ofFault(Stage reached) {
        return reached == Stage.DOT ? UNKNOWN : LATER;
    }

    private static Verdict afterDot(int reply) {
        return switch (reply / 100) {
            case 4 -> LATER;
            case 5 -> REFUSED;
            default -> UNKNOWN;
        };
    }

    private static Verdict beforeDot(int reply, Stage reached) {
        boolean aboutMail = reached.compareTo(Stage.SENDER) > 0 || reply == TOO_LARGE;
        if (!aboutMail || reply == SHUTTING_DOWN || ABOUT_LOGIN.contains(reply)) {
            return SERVER;
        }
        return reply / 100 == 5 ? REFUSED : LATER;
    }

    /** The reply code of the mail server, for the recipient if it is about the recipient; -1 if there was none. */
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

    @SuppressWarnings("NullAway") // the chain ends with null
    private static Exception next(Exception cause) {
        return cause instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
