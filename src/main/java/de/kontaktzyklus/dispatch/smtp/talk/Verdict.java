package de.kontaktzyklus.dispatch.smtp.talk;

import java.util.Set;

/** What can be known about a mail that was not accepted. */
public enum Verdict {
    /** Refused for good: 5xx for this recipient or this mail; whether others would fare the same is asked elsewhere. */
    REFUSED,
    /** Larger than this mail server takes. */
    TOO_BIG,
    /** Not sent for certain; may be tried again: 4xx, or the line broke before the final dot. */
    LATER,
    /** The line broke after the final dot: nobody can know (RFC 1047). */
    UNKNOWN,
    /** Not the mail's fault: connection, TLS, login or sender address. All the others would fare the same. */
    SERVER;

    /** The mail server wants a login, or another one (RFC 4954), at whatever command it says so. */
    private static final Set<Integer> ABOUT_LOGIN = Set.of(530, 534, 535, 538);

    /**
     * The verdict on a mail whose sending failed on an open connection.
     *
     * @param reached how far it had come: before the dot nothing was handed over, whatever an exception says
     */
    static Verdict of(Reply reply, Stage reached) {
        if (reply.isTooBig(reached)) {
            return TOO_BIG;
        }
        return reached == Stage.DOT ? afterDot(reply) : beforeDot(reply, reached);
    }

    /** Angus wants a 250 after the dot; to the standard, any answer that begins with 2 is a yes (RFC 5321, 4.2.1). */
    static boolean isAcceptance(Reply reply, Stage reached) {
        return reached == Stage.DOT && reply.isAcceptance();
    }

    /** The verdict on a mail at which the program itself failed. */
    static Verdict ofFault(Stage reached) {
        return reached == Stage.DOT ? UNKNOWN : LATER;
    }

    private static Verdict afterDot(Reply reply) {
        return switch (reply.code() / 100) {
            case 4 -> LATER;
            case 5 -> REFUSED;
            default -> UNKNOWN;
        };
    }

    private static Verdict beforeDot(Reply reply, Stage reached) {
        boolean aboutMail = reached.compareTo(Stage.SENDER) > 0;
        if (!aboutMail || reply.isShuttingDown() || ABOUT_LOGIN.contains(reply.code())) {
            return SERVER;
        }
        return reply.isRefusal() ? REFUSED : LATER;
    }
}
