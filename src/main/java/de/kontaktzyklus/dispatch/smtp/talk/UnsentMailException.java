package de.kontaktzyklus.dispatch.smtp.talk;

import de.kontaktzyklus.dispatch.smtp.talk.DotTransport.DotForbiddenException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** An attempt that did not end with 250. The message holds the mail server's words, and nothing of the mail. */
public final class UnsentMailException extends MessagingException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 200;

    private final Verdict verdict;
    private final Reply reply;
    private final boolean silence;

    /** @param reply what the server has said to it last */
    public UnsentMailException(Verdict verdict, Reply reply, MessagingException cause) {
        super(reason(reply, cause), cause);
        this.verdict = verdict;
        this.reply = reply;
        this.silence = reply.isSilence() && verdict != Verdict.TOO_BIG && !isOurs(cause);
    }

    /** Without an answer of the server. */
    public UnsentMailException(Verdict verdict, MessagingException cause) {
        this(verdict, Reply.NONE, cause);
    }

    /** The program itself failed; its words may hold what is not for a log. */
    public UnsentMailException(Verdict verdict, RuntimeException fault) {
        super("failed at this mail: " + fault.getClass().getSimpleName(), fault);
        this.verdict = verdict;
        this.reply = Reply.NONE;
        this.silence = false;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Why, in one printable line. */
    public String words() {
        return String.valueOf(getMessage());
    }

    /** What the mail server has said; {@link Reply#isSilence} where that is not why. */
    public Reply reply() {
        return reply;
    }

    /** Whether the mail server gave no answer: it hung, or hung up. */
    public boolean isSilence() {
        return silence;
    }

    /** Whether the server was reached and does not want us, or is not who it should be; not just out of reach. */
    public boolean isRefusedSession() {
        return verdict == Verdict.SERVER
                && (reply.isRefusal() || causes(AuthenticationFailedException.class) || causes(SSLException.class));
    }

    private boolean causes(Class<? extends Exception> kind) {
        boolean found = false;
        for (Throwable cause = getCause(); cause != null && !found; cause = cause.getCause()) {
            found = kind.isInstance(cause);
        }
        return found;
    }

    private static boolean isOurs(MessagingException cause) {
        return cause instanceof AddressException || cause.getNextException() instanceof DotForbiddenException;
    }

    /** That TLS failed is said at the top; why, for example an unknown certificate, at the bottom. */
    private static String root(MessagingException cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == cause ? "" : ": " + root.getMessage();
    }

    private static @Nullable String top(MessagingException cause) {
        return cause.getNextException() instanceof DotForbiddenException forbidden
                ? forbidden.getMessage()
                : cause.getMessage();
    }

    /** One printable line: what a mail server says is not to be trusted with a log or a status. */
    private static String reason(Reply reply, MessagingException cause) {
        String all = reply.isSilence() ? top(cause) + root(cause) : reply.text();
        String words = all.replaceAll("\\p{C}+", " ").strip();
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON) + "…";
    }
}
