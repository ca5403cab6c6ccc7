package de.kontaktzyklus.dispatch.smtp.talk;

import jakarta.mail.MessagingException;
import java.util.List;

/** How the program says to the mail server who it is. */
public sealed interface Login permits Login.None, Login.Password, Login.Token {

    /** Not at all. */
    record None() implements Login {}

    /** By a password, in the first of these ways that the server offers. */
    record Password(String user, String password) implements Login {

        /** Without the password. */
        @Override
        public String toString() {
            return "Password[" + user + "]";
        }
    }

    /** By an access token (OAuth 2), as Microsoft 365 wants it. */
    record Token(String user, AccessTokens tokens) implements Login {

        @Override
        public String toString() {
            return "Token[" + user + "]";
        }
    }

    /** The names under which a server offers the ways of logging in that fit, the best first. */
    default List<String> mechanisms() {
        return this instanceof Token ? List.of("XOAUTH2") : List.of("LOGIN", "PLAIN", "DIGEST-MD5", "NTLM");
    }

    /** Whether a login is set; without one neither a name nor a password leaves the program. */
    default boolean isAny() {
        return !(this instanceof None);
    }

    /** What goes out, a password or a token; empty without a login. */
    default String secret() throws MessagingException {
        if (this instanceof Password password) {
            return password.password();
        }
        return this instanceof Token token ? token.tokens().current() : "";
    }

    /** The name that goes out; empty without a login. */
    default String name() {
        if (this instanceof Password password) {
            return password.user();
        }
        return this instanceof Token token ? token.user() : "";
    }

    /** The server did not believe it; true if another try makes sense, with a token that is fetched anew. */
    default boolean isRenewed() {
        return this instanceof Token token && token.tokens().forget();
    }
}
