package de.kontaktzyklus.state.database;

import java.nio.file.Path;

/** Another instance has the state directory open. Two of them would send every mail twice. */
public final class StateInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StateInUseException(Path directory, String holder) {
        super("The state directory " + directory + " is in use by " + holder
                + "; stop that instance first, or name another directory");
    }
}
