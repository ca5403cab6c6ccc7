package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.reminders.digest.DigestPlan;
import de.kontaktzyklus.reminders.knowledge.Recollection;
import de.kontaktzyklus.reminders.planning.TalkTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The digests of one day on their way from step to step. Each step of {@link DigestRun} turns one state into the next;
 * a settled day goes through all further steps unchanged.
 */
public sealed interface DigestDay {

    /** The last state. */
    record Settled(DigestResult result) implements DigestDay {}

    /** Any state before the end. */
    sealed interface Open extends DigestDay {

        Begun begun();

        /** Ends the day with this result, and with what was noticed at the beginning. */
        default Settled end(DigestResult result) {
            DigestResult complete = result;
            for (Alarm alarm : begun().noticed()) {
                complete = complete.and(alarm);
            }
            return new Settled(complete);
        }
    }

    /**
     * The digests must be made.
     *
     * @param now when the run began, for all mails the same
     * @param noticed what the administrator must know, with any result
     * @param attempt counts from one; before each further attempt, the waiting digests had changed
     */
    record Begun(LocalDate day, Instant now, List<Alarm> noticed, int attempt) implements Open {

        Begun(LocalDate day, Instant now) {
            this(day, now, List.of(), 1);
        }

        @Override
        public Begun begun() {
            return this;
        }

        Begun again() {
            return new Begun(day, now, noticed, attempt + 1);
        }
    }

    /**
     * With the exports in force and those who work in the office.
     *
     * @param known what earlier exports and runs have known of each case, by customer number
     */
    record Enriched(Begun begun, ExportSet exports, Map<String, LastKnown> known) implements Open {

        /** Names nobody. */
        @Override
        public String toString() {
            return "Enriched[" + known.size() + " cases]";
        }
    }

    /**
     * With the result of each case.
     *
     * @param guard knows every case
     * @param talkTimes knows every talk ahead
     */
    record Assessed(Enriched enriched, Assessor assessor, AssessedExport export, Guard guard, TalkTimes.Look talkTimes)
            implements Open {

        @Override
        public Begun begun() {
            return enriched.begun();
        }

        ExportSet exports() {
            return enriched.exports();
        }
    }

    /**
     * With who is told what.
     *
     * @param memory what was said and known before, as it was before planning
     */
    record Planned(Assessed assessed, Recollection memory, DigestPlan plan) implements Open {

        @Override
        public Begun begun() {
            return assessed.begun();
        }
    }

    /**
     * With finished mails.
     *
     * @param mostBytes how large the largest one might be
     */
    record Written(Planned planned, Mailing.Outcome outcome, long mostBytes) implements Open {

        @Override
        public Begun begun() {
            return planned.begun();
        }

        DayRecord dayRecord() {
            Assessed assessed = planned.assessed();
            return new DayRecord(assessed.export(), outcome, planned.memory().waiting(), files(assessed.exports()));
        }

        private static List<ExportFile> files(ExportSet exports) {
            return Arrays.stream(ExportKind.values())
                    .flatMap(kind -> exports.file(kind).stream())
                    .toList();
        }
    }
}
