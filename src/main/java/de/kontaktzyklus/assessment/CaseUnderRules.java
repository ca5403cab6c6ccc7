package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.Regulation;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseException;
import de.kontaktzyklus.cases.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case as the rules in force read it, without a decision: what its codes stand for, which contact counts, when its
 * exception ends. Several checks ask for the same, so codes are looked up once.
 */
final class CaseUnderRules {

    private final Case facts;
    private final PolicyVersion rules;
    private final Assessor assessor;
    private final List<Regulation> regulationsOfArea;
    private final Optional<Regulation> regulation;
    private final Optional<CodeTable.Code> profile;
    private final Optional<LocalDate> lastCountedContact;

    /**
     * @param facts the case
     * @param rules the version of the policy in force
     * @param assessor knows day and calendar, and windows already worked out
     */
    CaseUnderRules(Case facts, PolicyVersion rules, Assessor assessor) {
        this.facts = facts;
        this.rules = rules;
        this.assessor = assessor;
        this.regulationsOfArea = rules.regulationsOf(facts.area());
        this.regulation = PolicyVersion.coveringAge(regulationsOfArea, facts, assessor.day());
        this.profile = rules.profiles().find(facts.profile());
        this.lastCountedContact = rules.counts(facts.contactKind()) ? latestContact() : facts.contactOnRecord();
    }

    Case facts() {
        return facts;
    }

    PolicyVersion rules() {
        return rules;
    }

    Assessor assessor() {
        return assessor;
    }

    LocalDate day() {
        return assessor.day();
    }

    OfficeCalendar calendar() {
        return assessor.calendar();
    }

    List<Regulation> regulationsOfArea() {
        return regulationsOfArea;
    }

    Optional<Regulation> regulation() {
        return regulation;
    }

    Optional<CodeTable.Code> profile() {
        return profile;
    }

    /** Call this only after the checks have found a regulation and a profile; a policy has a cycle for each pair. */
    Cycle profileCycle() {
        return regulation()
                .flatMap(regulation -> profile().flatMap(profile -> regulation.cycleOf(profile.code())))
                .orElseThrow();
    }

    /** The latest contact of both files that is known, whether it counts or not. */
    Optional<LocalDate> latestContact() {
        Optional<LocalDate> ofFile = facts.lastContact();
        Optional<LocalDate> onRecord = facts.contactOnRecord();
        if (ofFile.isEmpty() || onRecord.isEmpty()) {
            return ofFile.isPresent() ? ofFile : onRecord;
        }
        return onRecord.get().isAfter(ofFile.get()) ? onRecord : ofFile;
    }

    /** The first contact of either file that lies too long ago. */
    Optional<LocalDate> contactTooLongAgo() {
        return facts.lastContact()
                .filter(this::isTooLongAgo)
                .or(() -> facts.contactOnRecord().filter(this::isTooLongAgo));
    }

    /** Whether the appointment lies further ahead than anybody plans. */
    boolean isAppointmentTooLate() {
        return facts.nextAppointment()
                .filter(made -> made.isAfter(assessor.plausible().appointmentUntil()))
                .isPresent();
    }

    /** Whether a day lies so long ago that it is no day of this life. */
    boolean isTooLongAgo(LocalDate past) {
        return past.isBefore(assessor.plausible().contactFrom());
    }

    /** Whether an end lies further ahead than an exception may: such a one is no end (check 9). */
    boolean isTooLate(LocalDate exceptionEnd) {
        return exceptionEnd.isAfter(assessor.plausible().exceptionUntil());
    }

    /** The latest counted contact of both files (docs/operations.md, What an export may look like). */
    Optional<LocalDate> lastCountedContact() {
        return lastCountedContact;
    }

    /**
     * Last day of the exception: the stated one; else, for an agreed measure, the day before the measure begins (check
     * 8).
     */
    Optional<LocalDate> exceptionEnd() {
        return facts.exception()
                .flatMap(exception -> exception
                        .until()
                        .or(() -> beginOfAgreedMeasure(exception).map(begin -> begin.minusDays(1))));
    }

    private Optional<LocalDate> beginOfAgreedMeasure(CaseException exception) {
        return rules.exceptions()
                .reasons()
                .find(exception.reason())
                .filter(code -> rules.exceptions().untilMeasure().contains(code.code()))
                .flatMap(code -> facts.measure().flatMap(Measure::from));
    }
}
