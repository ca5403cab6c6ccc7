package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.reminders.digest.TalkBlock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Proposes when each caseworker keeps time free for talks. Port; a look for each run. */
public interface TalkTimes {

    /** The office has it switched off. */
    TalkTimes NONE = assessor -> new Look() {
        @Override
        public void accept(Case facts) {}

        @Override
        public Map<String, List<TalkBlock>> blocks(AssessedExport export, OfficeDirectory directory) {
            return Map.of();
        }
    };

    Look on(Assessor assessor);

    /** Meets each case while it is assessed. */
    interface Look extends Consumer<Case> {

        /** By caseworker, when all cases were met. */
        Map<String, List<TalkBlock>> blocks(AssessedExport export, OfficeDirectory directory);
    }
}
