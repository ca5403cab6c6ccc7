package de.kontaktzyklus.state.database;

import java.sql.SQLException;

/** The database server of the state does not answer, or refuses the login. */
public final class StateUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * SQLSTATE: somebody answers, and the driver cannot log in as the server asks for it, as without a password; as
     * with a wrong one it is of no use to try again.
     */
    static final String TURNED_AWAY = "08004";

    private final Why why;
    private final String said;
    private final String address;
    private final String user;

    StateUnreachableException(StateServer server, String message, SQLException cause) {
        super(message, cause);
        this.address = server.address();
        this.user = server.user();
        this.why = Why.of(String.valueOf(cause.getSQLState()));
        this.said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    public Why why() {
        return why;
    }

    /** The words of the server or of its driver, one line. */
    public String said() {
        return said;
    }

    /** Where it was looked for. */
    public String address() {
        return address;
    }

    /** Who was to be let in. */
    public String user() {
        return user;
    }

    /** What is wrong, by the code that the server or its driver gives (SQLSTATE). */
    public enum Why {
        /** Nobody answers at this address. */
        NO_ANSWER,
        /** User, password, encryption, or the right to come from this machine. */
        LOGIN,
        /** The server knows no database of this name. */
        NO_DATABASE,
        /** The user may not do there what the program needs, such as to make its schema. */
        NO_RIGHT,
        /** It is starting, stopping, or has no connection left. */
        BUSY,
        OTHER;

        private static Why of(String code) {
            if (code.startsWith("28") || code.equals(TURNED_AWAY)) {
                return LOGIN;
            }
            if (code.equals("42501")) {
                return NO_RIGHT;
            }
            if (code.startsWith("08")) {
                return NO_ANSWER;
            }
            if (code.startsWith("57") || code.startsWith("53")) {
                return BUSY;
            }
            return code.equals("3D000") ? NO_DATABASE : OTHER;
        }
    }
}
