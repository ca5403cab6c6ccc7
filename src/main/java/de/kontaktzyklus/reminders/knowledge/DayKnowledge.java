package de.kontaktzyklus.reminders.knowledge;

import java.time.Instant;

/**
 * What a run knew beside its exports: enough to make the same plan and the same mails once more.
 *
 * @param now when the run began: the Date of its mails
 * @param mostBytes how large its largest mail might be
 * @param configuration the files and settings that decide what is said to whom, as one text; no secrets
 * @param memory what was said and known before
 */
public record DayKnowledge(Instant now, long mostBytes, String configuration, Recollection memory) {

    /** Neither clients nor addresses. */
    @Override
    public String toString() {
        return "DayKnowledge[" + now + "]";
    }
}
