package de.kontaktzyklus.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The assessment of one case, with everything that an auditor asks for.
 *
 * @param assessment the result
 * @param derivation how it came about, step by step
 * @param profile code of the Profillage in the policy's code table, empty where it is missing or unknown
 * @param lastTalk latest counted contact of the rows and of what was known before, ahead or not; empty without a policy
 * @param exceptionEnded last day of an exception that has ended since the clock was started, where there is one
 * @param warnings what is not in order in the data
 */
public record Decision(
        Assessment assessment,
        List<Step> derivation,
        String profile,
        Optional<LocalDate> lastTalk,
        Optional<LocalDate> exceptionEnded,
        Set<DataWarning> warnings) {}
