package de.kontaktzyklus.assessment.policy;

import de.kontaktzyklus.cases.Span;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for participants of one type of measure (the concept, C6, "Maßnahmeteilnehmer").
 *
 * @param type code of the type
 * @param whileRunning cycle while the measure runs, instead of that of the profile; empty: the cycle of the profile
 *     goes on
 * @param beforeEnd a talk must be held within this span before the last day of the measure
 * @param workingDaysAfterEnd a talk must be held within this number of working days after the last day
 * @param source clause of the office's paper
 */
public record MeasureRule(
        String type,
        Optional<Cycle> whileRunning,
        Optional<Span> beforeEnd,
        OptionalInt workingDaysAfterEnd,
        String source) {}
