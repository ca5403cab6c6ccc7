package de.kontaktzyklus.forecast;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds the talks ahead while an export is assessed, and keeps one small record for each. Make one for each export and
 * day:
 *
 * <pre>{@code
 * TalksAhead talks = new TalksAhead(assessor, 8);
 * AssessedExport export = ExportAssessment.of(exports, assessor, false, talks);
 * Forecast forecast = talks.forecast(export, exports.directory(), new Persons(false, 5));
 * }</pre>
 */
public final class TalksAhead implements Consumer<Case> {

    private final Assessor assessor;
    private final Horizon horizon;
    private final Course course;
    private final Map<LocalDate, Assessor> assessors = new HashMap<>();
    private final List<TalkAhead> talks = new ArrayList<>();

    /**
     * @param assessor of the day of assessment
     * @param weeks how many weeks to look ahead, 1 or more; this week is the first one
     */
    public TalksAhead(Assessor assessor, int weeks) {
        this.assessor = assessor;
        this.horizon = Horizon.of(assessor.day(), weeks, assessor.calendar());
        this.course = new Course(horizon, day -> assessors.computeIfAbsent(day, assessor::onDay));
    }

    @Override
    public void accept(Case facts) {
        talks.addAll(course.of(facts));
    }

    /**
     * The forecast, when all cases were assessed.
     *
     * @param export the same export, assessed: says which rows were duplicates or contradicted each other
     * @param directory caseworkers and teams; without any team, cases are grouped by the team ids of the export
     * @param persons what may be said of caseworkers
     */
    public Forecast forecast(AssessedExport export, OfficeDirectory directory, Persons persons) {
        return new OfficeOutlook(horizon, assessor, directory, persons).forecast(export, talks);
    }
}
