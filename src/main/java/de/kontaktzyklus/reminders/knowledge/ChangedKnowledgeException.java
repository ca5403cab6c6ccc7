package de.kontaktzyklus.reminders.knowledge;

/** What is kept of a day is not what its run has written: nothing can be concluded from it. */
public final class ChangedKnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedKnowledgeException() {
        super("What is kept of the day is not what its run has written");
    }
}
