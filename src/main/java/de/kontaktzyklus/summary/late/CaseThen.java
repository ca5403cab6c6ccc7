package de.kontaktzyklus.summary.late;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.Assessment.InWindow;
import de.kontaktzyklus.assessment.Assessment.Suspended;
import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.Case.Care;
import de.kontaktzyklus.cases.Case.ContactDates;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A case whose cycle was running when its month was summed up, with a contact that became known late. Profillage,
 * caseworker and appointment are those of then, which the summary keeps. Betreuungsart, birth date, individual cycle,
 * measure and an exception that has ended are those of the row as it is known now, because the summary does not keep
 * them (decision 21).
 *
 * @param item what the summary keeps
 * @param row the case as it is known now
 */
record CaseThen(WorkItem item, Case row) {

    /** What the case of then itself says; the rest stands in the row of now, and what is wrong there may be new. */
    private static final Set<Reason> KNOWN_THEN = EnumSet.of(Reason.PROFILE_MISSING, Reason.PROFILE_UNKNOWN);

    /**
     * The assessment with the late contact.
     *
     * @return empty where the rules do not cover the row as it is known now: the case then stays as it was
     */
    Optional<AssessedCase> seenOn(LocalDate contact, Assessor assessor) {
        Case facts = withContact(contact);
        AssessedCase assessed = assess(facts, assessor);
        AssessedCase running =
                assessed.assessment() instanceof Suspended ? assess(withoutException(facts), assessor) : assessed;
        return isKnownThen(running.assessment()) ? Optional.of(running) : Optional.empty();
    }

    private static AssessedCase assess(Case facts, Assessor assessor) {
        return AssessedCase.of(facts, assessor.assess(facts));
    }

    private static boolean isKnownThen(Assessment result) {
        return result instanceof InWindow || KNOWN_THEN.contains(result.reason());
    }

    private Case withContact(LocalDate contact) {
        return new Case(
                row.line(),
                row.customer(),
                row.person(),
                care(),
                contacts(contact),
                row.individualCycle(),
                row.exception(),
                row.measure());
    }

    private Care care() {
        String profile = item.profile().isEmpty() ? row.profile() : item.profile();
        return new Care(profile, row.area(), row.team(), item.caseworker());
    }

    /**
     * The late contact is later than the registration of then; whoever has registered again since has done so after it.
     */
    private ContactDates contacts(LocalDate contact) {
        return new ContactDates(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(contact),
                Optional.empty(),
                item.appointment());
    }

    /** The cycle was running, so an exception that would have stopped it was entered later. */
    private static Case withoutException(Case facts) {
        return new Case(
                facts.line(),
                facts.customer(),
                facts.person(),
                facts.care(),
                facts.contacts(),
                facts.individualCycle(),
                Optional.empty(),
                facts.measure());
    }
}
