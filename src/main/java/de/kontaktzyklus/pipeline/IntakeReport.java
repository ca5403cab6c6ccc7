package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.MovementTotals;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.intake.IntakeResult;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import java.util.stream.Collectors;

/** What became of an export, in the log. */
final class IntakeReport {

    private static final EventLog LOG = EventLog.of(ExportIntake.class);

    private IntakeReport() {}

    /** Nothing of a file that was settled before and only could not be removed. */
    static void log(IntakeResult result, ExportKind kind, String file, double seconds) {
        if (result instanceof IntakeResult.Taken taken) {
            log(taken, file, seconds);
        } else if (result instanceof IntakeResult.Refused refused) {
            LOG.say(
                    Event.EXPORT_REFUSED,
                    kind,
                    file,
                    problems(refused),
                    refused.refusal().report(),
                    seconds);
        } else if (!(result instanceof IntakeResult.LeftBehind)) {
            LOG.say(Event.EXPORT_CONFIRMED, kind, file, seconds);
        }
    }

    private static void log(IntakeResult.Taken taken, String file, double seconds) {
        Taken export = taken.export();
        if (export.kind() != ExportKind.CASES) {
            LOG.say(
                    Event.EXPORT_TAKEN,
                    export.kind(),
                    file,
                    export.exportDate(),
                    export.rows(),
                    export.rejected(),
                    seconds);
            return;
        }
        MovementTotals moved = taken.movements();
        LOG.say(
                Event.CASES_TAKEN,
                export.kind(),
                file,
                export.exportDate(),
                export.rows(),
                export.rejected(),
                moved.appeared(),
                moved.vanished(),
                moved.changedCaseworker(),
                moved.changedTeam(),
                moved.changedProfile(),
                seconds);
    }

    /** As codes: the sentences stand in the report. */
    private static String problems(IntakeResult.Refused refused) {
        return refused.objections().stream()
                .map(objection -> objection.problem().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
