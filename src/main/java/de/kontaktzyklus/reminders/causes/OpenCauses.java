package de.kontaktzyklus.reminders.causes;

import java.util.List;

/** The open causes. Port; survives a crash. */
public interface OpenCauses {

    /** The oldest first. */
    List<OpenCause> all();

    /** Keeps a cause, in place of the one of its kind and subject. */
    void put(OpenCause cause);

    /** It is over. */
    void remove(OpenCause cause);
}
