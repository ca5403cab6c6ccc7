package de.kontaktzyklus.reminders.alarms;

/**
 * Signs of life of the daily run, for a watch outside that alarms when none comes. Port; each call returns at once and
 * never throws.
 */
public interface RunSignals {

    /** Nobody watches. */
    RunSignals NONE = new RunSignals() {
        @Override
        public void begun() {}

        @Override
        public void succeeded() {}

        @Override
        public void failed(String why) {}
    };

    /** The run of the day has begun. */
    void begun();

    /** It is done, no mail waits, and no cause of an alarm is open. */
    void succeeded();

    /**
     * It has failed, or something else is wrong.
     *
     * @param why in the words of the alarm, without client data
     */
    void failed(String why);
}
