package de.kontaktzyklus.assessment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The assessment of one case, and what else the rules say of it. How it came about says {@link Assessor#derivation}.
 *
 * @param assessment the result
 * @param profile code of the Profillage in the policy's code table, empty where it is missing or unknown
 * @param lastTalk latest counted contact of the rows and of what was known before, ahead or not; empty without a policy
 * @param exceptionEnded last day of an exception that has ended since the clock was started, where there is one
 * @param warnings what is not in order in the data
 */
public record Decision(
        Assessment assessment,
        String profile,
        Optional<LocalDate> lastTalk,
        Optional<LocalDate> exceptionEnded,
        Set<DataWarning> warnings) {}
