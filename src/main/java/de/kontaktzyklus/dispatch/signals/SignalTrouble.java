package de.kontaktzyklus.dispatch.signals;

/**
 * Why a signal did not get through.
 *
 * @param who the program that was called, or the host of the address; never its path, which is as good as a password
 * @param number seconds, exit code or HTTP status, as the kind says; 0 for none
 */
public record SignalTrouble(Kind kind, String who, int number) {

    /** What went wrong. */
    public enum Kind {
        /** The command cannot be started. */
        NOT_STARTED(0),
        /** The command did not end within {@link SignalTrouble#number} seconds. */
        TOO_SLOW(1),
        /** The command ended with the code {@link SignalTrouble#number}. */
        ENDED_BADLY(2),
        /** Nobody answers at the address. */
        UNREACHABLE(3),
        /** The address answers with the HTTP status {@link SignalTrouble#number}. */
        REFUSED(4);

        private final int text;

        Kind(int text) {
            this.text = text;
        }

        /** Number of its words in the texts. */
        public int text() {
            return text;
        }
    }
}
