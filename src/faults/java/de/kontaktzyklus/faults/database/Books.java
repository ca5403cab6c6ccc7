package de.kontaktzyklus.faults.database;

import java.util.List;

/**
 * What the state says.
 *
 * @param faults errors that the database itself finds in its data
 */
public record Books(
        List<KeptMail> mails, List<KeptExport> exports, int heldBack, int digestRuns, int months, List<String> faults) {

    /**
     * A mail.
     *
     * @param replaced whether a later mail replaces it, or it passes on a refused one
     * @param forwards Message-ID of the mail that it passes on; empty: none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record KeptMail(
            String messageId,
            String kind,
            String recipient,
            String state,
            byte[] content,
            boolean replaced,
            String forwards) {

        /** Whether it tells somebody else what another mail could not. */
        public boolean passesOn() {
            return !forwards.isEmpty();
        }

        public boolean is(String wanted) {
            return state.equals(wanted);
        }

        /** What it is and whom it is for. */
        public String key() {
            return kind + " to " + recipient;
        }

        /** An alarm tells of the fault; how many there are is no promise. */
        public boolean isAlarm() {
            return kind.equals("ALARM");
        }
    }

    /** An export in force. */
    public record KeptExport(String kind, String sha256, String archived) {}

    public Books with(List<String> faultsFound) {
        return new Books(mails, exports, heldBack, digestRuns, months, faultsFound);
    }

    /** Whether no mail is to be sent any more. */
    public boolean isSettled() {
        return mails.stream().noneMatch(mail -> !mail.replaced() && (mail.is("PLANNED") || mail.is("SENDING")));
    }

    /** Whether the day is done: digests and month made, mails settled. */
    public boolean isDone() {
        return digestRuns > 0 && months > 0 && isSettled();
    }

    public long in(String state) {
        return mails.stream().filter(mail -> mail.is(state)).count();
    }
}
