package de.kontaktzyklus.state.database;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another instance has the state directory open. Two of them would send every mail twice. */
public final class StateInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern PROCESS = Pattern.compile("process (\\d+)");

    private final String directory;
    private final String holder;

    StateInUseException(Path directory, String holder) {
        super("The state directory " + directory + " is in use by " + holder
                + "; stop that instance first, or name another directory");
        this.directory = directory.toString();
        this.holder = holder;
    }

    public String directory() {
        return directory;
    }

    /** Number of the process that has it; empty if that is not known. */
    public String process() {
        Matcher process = PROCESS.matcher(holder);
        return process.find() ? process.group(1) : "";
    }
}
