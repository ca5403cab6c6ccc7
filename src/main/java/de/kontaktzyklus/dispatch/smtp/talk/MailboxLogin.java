package de.kontaktzyklus.dispatch.smtp.talk;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;

/** How the program says to the server of a mailbox who it is, by the same password or token as to a mail server. */
public final class MailboxLogin {

    /** Those that need nothing but user and password, in the words of SASL. */
    private static final String BY_PASSWORD = "PLAIN LOGIN NTLM";

    private final Login login;

    public MailboxLogin(Login login) {
        this.login = login;
    }

    /**
     * The password, or a token that is in force.
     *
     * @throws IOException if there is no token
     */
    public String secret() throws IOException {
        try {
            return login.secret();
        } catch (MessagingException noToken) {
            throw new IOException(noToken.getMessage(), noToken);
        }
    }

    /** Whether another try makes sense after such a failure, with a token that is fetched anew. */
    public boolean isRenewedAfter(Throwable failure) {
        return failure instanceof AuthenticationFailedException && login.isRenewed();
    }

    /** The ways of logging in that are tried. */
    public String mechanisms() {
        return login instanceof Login.Token ? String.join(" ", login.mechanisms()) : BY_PASSWORD;
    }
}
