package de.kontaktzyklus.assessment.policy;

import java.util.Set;

/**
 * Exceptions from the cycle (the concept, C4, "Ausnahmen").
 *
 * @param reasons known reasons; an unknown one holds too, but gives a data warning
 * @param untilMeasure codes of the reasons that, without a stated end, last until the day before the measure begins
 * @param graceWorkingDays working days to act after an exception has ended (docs/rules.md, 2.6), 0 for none
 * @param source clause of the concept
 */
public record ExceptionRules(CodeTable reasons, Set<String> untilMeasure, int graceWorkingDays, String source) {}
