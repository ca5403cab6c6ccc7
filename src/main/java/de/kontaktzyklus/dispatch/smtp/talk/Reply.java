package de.kontaktzyklus.dispatch.smtp.talk;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server has answered.
 *
 * @param code the three digits; -1 where there was no answer, or none that can be read
 * @param text as it came, all lines
 */
public record Reply(int code, String text) implements Serializable {

    static final Reply NONE = new Reply(-1, "");

    private static final int SHUTTING_DOWN = 421;
    private static final int TOO_LARGE = 552;

    /** Behind the three digits (RFC 2034): class, subject, detail as of RFC 3463. */
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /**
     * A mail that is larger than the server takes at all (RFC 3463: X.3.4), or larger than the mailbox does (X.2.3).
     */
    private static final Pattern TOO_BIG = Pattern.compile("5\\.(3\\.4|2\\.3)");

    /** Said of a message by its standard (X.5.3), of all that a connection has carried by some servers. */
    private static final Pattern TOO_MANY = Pattern.compile("too many (recipients|messages|mails)");

    /** About the protocol (X.5) or about policy and security (X.7), and not about a mailbox (RFC 3463). */
    private static final Pattern ABOUT_SESSION = Pattern.compile("5\\.[57]\\.\\d+");

    /** How servers without enhanced codes say that they do not know who is asking. */
    private static final Pattern NOT_FOR_YOU =
            Pattern.compile("relay(ing)? (access )?(is )?(denied|not (permitted|allowed))|not permitted to relay"
                    + "|unable to relay|cannot relay|authentication (is )?required|must authenticate"
                    + "|not (properly )?authenticated");

    /** Whether there was none, or none that can be read. */
    public boolean isSilence() {
        return code <= 0;
    }

    boolean isAcceptance() {
        return code / 100 == 2;
    }

    /** Refused for good. */
    public boolean isRefusal() {
        return code / 100 == 5;
    }

    /** Refused for now. */
    public boolean isPutOff() {
        return code / 100 == 4;
    }

    boolean isShuttingDown() {
        return code == SHUTTING_DOWN;
    }

    /** Whether this connection has had all that the server gives one; another one may have more. */
    boolean isEndOfConnection() {
        String words = text.toLowerCase(Locale.ROOT);
        boolean tooMany = enhanced().equals("4.5.3") || TOO_MANY.matcher(words).find();
        return isShuttingDown() || (isPutOff() && tooMany);
    }

    /**
     * Whether it says that it means everybody: the server does not want us, or not like this. Some, Postfix as shipped
     * among them, deny relaying for now only (454); the enhanced codes of 4xx say nothing, as 4.7.1 is greylisting too.
     */
    public boolean isAboutSession() {
        boolean inWords = NOT_FOR_YOU.matcher(text.toLowerCase(Locale.ROOT)).find();
        return isRefusal() ? inWords || ABOUT_SESSION.matcher(enhanced()).matches() : isPutOff() && inWords;
    }

    /** 552 at a recipient is a mailbox that is full. */
    boolean isTooBig(Stage reached) {
        boolean aboutSize = enhanced().isEmpty()
                ? code == TOO_LARGE && reached != Stage.RECIPIENT
                : TOO_BIG.matcher(enhanced()).matches();
        return isRefusal() && aboutSize;
    }

    /** By what one refusal is the same as another; the rest of the text names recipients and numbers of the queue. */
    public String kind() {
        return isAboutSession() ? "session" : (code + " " + enhanced()).strip();
    }

    private String enhanced() {
        Matcher found = ENHANCED.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
