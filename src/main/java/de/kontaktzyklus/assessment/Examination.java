package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.Assessment.OutOfScope;
import de.kontaktzyklus.assessment.Assessment.Suspended;
import de.kontaktzyklus.assessment.Assessment.Unclear;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseException;
import de.kontaktzyklus.cases.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One case being examined: checks 4 to 17 of the contract, section 2, in their order; the first that applies decides. Checks 1
 * and 2 need the file and come before ({@link ExportAssessment}).
 */
final class Examination {

    private final Case facts;
    private final PolicyVersion rules;
    private final Assessor assessor;
    private final LocalDate day;
    private final List<Step> steps = new ArrayList<>(8);
    private final Set<DataWarning> warnings = EnumSet.noneOf(DataWarning.class);

    Examination(Case facts, PolicyVersion rules, Assessor assessor) {
        this.facts = facts;
        this.rules = rules;
        this.assessor = assessor;
        this.day = assessor.day();
    }

    Decision decide() {
        note(Step.of(Finding.POLICY_IN_FORCE, Clauses.IN_FORCE, rules.validFrom()));
        Assessment assessment = areaMissing() // 4
                .or(this::areaNotCovered) // 5
                .or(this::birthDateUnusable) // 6
                .or(this::ageNotCovered) // 7
                .or(this::exceptionHolds) // 8
                .or(this::exceptionOpenEnded) // 9
                .orElseGet(() -> withGrace(regular())); // 10 to 17
        if (facts.firstInterview().isPresent() && lastCountedContact().isEmpty()) {
            warnings.add(DataWarning.FIRST_INTERVIEW_WITHOUT_CONTACT);
        }
        Optional<LocalDate> exceptionEnded = assessment
                .windowIfAny()
                .flatMap(window -> exceptionEnd().filter(end -> !end.isBefore(window.anchor())));
        return new Decision(assessment, List.copyOf(steps), profileCode(), exceptionEnded, Set.copyOf(warnings));
    }

    /** What holds when no exception does: checks 10 to 17. */
    private Assessment regular() {
        return contactAhead() // 10
                .or(this::registrationAhead) // 11
                .or(this::onlyContactsThatDoNotCount) // 12
                .or(this::firstInterview) // 13
                .or(this::profileUnusable) // 14
                .orElseGet(this::followUp); // 15 to 17
    }

    private Optional<Assessment> areaMissing() {
        if (!facts.area().isEmpty()) {
            return Optional.empty();
        }
        return unclear(Reason.AREA_MISSING, Step.of(Finding.AREA_EMPTY, Clauses.SCOPE));
    }

    private Optional<Assessment> areaNotCovered() {
        if (regulationsOfArea().findAny().isPresent()) {
            return Optional.empty();
        }
        return outOfScope(Reason.AREA, Step.of(Finding.AREA_NOT_COVERED, Clauses.SCOPE, facts.area()));
    }

    private Optional<Assessment> birthDateUnusable() {
        if (facts.birthDate().isEmpty()) {
            return unclear(Reason.BIRTH_DATE_MISSING, Step.of(Finding.BIRTH_DATE_EMPTY, Clauses.AGE));
        }
        LocalDate birthDate = facts.birthDate().get();
        if (birthDate.isAfter(day)) {
            return unclear(Reason.BIRTH_DATE_IN_FUTURE, Step.of(Finding.BIRTH_DATE_AHEAD, Clauses.AGE, birthDate));
        }
        return Optional.empty();
    }

    private Optional<Assessment> ageNotCovered() {
        Optional<Regulation> regulation = regulation();
        if (regulation.isPresent()) {
            note(Step.of(
                    Finding.REGULATION_APPLIES,
                    regulation.get().source(),
                    regulation.get().label()));
            return Optional.empty();
        }
        OptionalInt nextAge = regulationsOfArea()
                .flatMapToInt(rule -> rule.fromAge().stream())
                .filter(age -> Age.completedOn(birthDate(), age).isAfter(day))
                .min();
        if (nextAge.isEmpty()) {
            return outOfScope(Reason.AREA, Step.of(Finding.AREA_NOT_COVERED, Clauses.SCOPE, facts.area()));
        }
        int age = nextAge.getAsInt();
        return outOfScope(
                Reason.UNDER_AGE, Step.of(Finding.TOO_YOUNG, Clauses.AGE, age, Age.completedOn(birthDate(), age)));
    }

    private Optional<Assessment> exceptionHolds() {
        return exceptionEnd()
                .filter(end -> !end.isBefore(day))
                .flatMap(end -> exception().map(exception -> {
                    note(Step.of(Finding.EXCEPTION_HOLDS, rules.exceptions().source(), exception.reason(), end));
                    return new Suspended(
                            Reason.EXCEPTION, exception.reason(), Optional.of(end), false, Optional.empty());
                }));
    }

    private Optional<Assessment> exceptionOpenEnded() {
        if (exceptionEnd().isPresent()) {
            return Optional.empty();
        }
        return exception().map(exception -> {
            note(Step.of(Finding.EXCEPTION_WITHOUT_END, rules.exceptions().source(), exception.reason()));
            Optional<LocalDate> regularDay = new Examination(facts, rules, assessor)
                    .regular()
                    .windowIfAny()
                    .map(DueWindow::dueUntil);
            regularDay.ifPresent(last -> note(
                    Step.of(Finding.EXCEPTION_REGULAR_DAY, rules.exceptions().source(), last)));
            boolean reviewDue = regularDay.map(last -> last.isBefore(day)).orElse(true);
            return new Suspended(
                    Reason.EXCEPTION_OPEN_ENDED, exception.reason(), Optional.empty(), reviewDue, regularDay);
        });
    }

    private Optional<Assessment> contactAhead() {
        return Stream.of(facts.lastContact(), facts.contactOnRecord())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .filter(contact -> contact.isAfter(day))
                .flatMap(contact ->
                        unclear(Reason.CONTACT_IN_FUTURE, Step.of(Finding.CONTACT_AHEAD, Clauses.CONTACT, contact)));
    }

    private Optional<Assessment> registrationAhead() {
        return facts.registration()
                .filter(registration -> registration.isAfter(day))
                .flatMap(registration -> unclear(
                        Reason.REGISTRATION_IN_FUTURE,
                        Step.of(Finding.REGISTRATION_AHEAD, Clauses.FIRST_INTERVIEW, registration)));
    }

    private Optional<Assessment> onlyContactsThatDoNotCount() {
        if (lastCountedContact().isPresent()) {
            return Optional.empty();
        }
        return facts.lastContact()
                .flatMap(contact -> unclear(
                        Reason.LAST_CONTACT_NOT_COUNTING,
                        Step.of(Finding.CONTACT_KIND_NOT_COUNTING, Clauses.CONTACT, contact, facts.contactKind())));
    }

    private Optional<Assessment> firstInterview() {
        Optional<LocalDate> contact = lastCountedContact();
        Optional<LocalDate> registration = facts.registration();
        if (contact.isEmpty() && registration.isEmpty()) {
            return unclear(
                    Reason.REGISTRATION_MISSING, Step.of(Finding.NO_CONTACT_NO_REGISTRATION, Clauses.FIRST_INTERVIEW));
        }
        if (contact.isPresent() && registration.filter(contact.get()::isBefore).isEmpty()) {
            note(Step.of(Finding.LAST_COUNTED_CONTACT, Clauses.CONTACT, contact.get()));
            return Optional.empty();
        }
        LocalDate registered = registration.orElseThrow();
        note(contact.map(earlier -> Step.of(Finding.CONTACT_BEFORE_REGISTRATION, Clauses.CONTACT, earlier, registered))
                .orElseGet(() -> Step.of(Finding.NO_CONTACT_YET, Clauses.FIRST_INTERVIEW, registered)));
        return Optional.of(status(firstInterviewWindow(registered)));
    }

    private DueWindow firstInterviewWindow(LocalDate registered) {
        Regulation.FirstInterviewRule rule = regulation().orElseThrow().firstInterview();
        OfficeCalendar calendar = assessor.calendar();
        DueWindow window = assessor.window(rule, registered, anchor -> {
            LocalDate limit = calendar.officeDaysAfter(anchor, rule.limitWorkingDays());
            LocalDate target = calendar.officeDaysAfter(anchor, rule.targetWorkingDays());
            return new DueWindow(
                    Reason.FIRST_INTERVIEW,
                    anchor,
                    anchor,
                    limit,
                    limit,
                    Optional.empty(),
                    rule.limitWorkingDays(),
                    Optional.of(target),
                    Optional.empty());
        });
        note(Step.of(
                Finding.FIRST_INTERVIEW_WINDOW,
                rule.source(),
                rule.targetWorkingDays(),
                window.target().orElseThrow(),
                rule.limitWorkingDays(),
                window.dueUntil()));
        return window;
    }

    private Optional<Assessment> profileUnusable() {
        if (facts.profile().isEmpty()) {
            return unclear(Reason.PROFILE_MISSING, Step.of(Finding.PROFILE_EMPTY, Clauses.PROFILE));
        }
        Optional<CodeTable.Code> profile = rules.profiles().find(facts.profile());
        if (profile.isEmpty()) {
            return unclear(
                    Reason.PROFILE_UNKNOWN, Step.of(Finding.PROFILE_NOT_IN_TABLE, Clauses.PROFILE, facts.profile()));
        }
        note(Step.of(Finding.PROFILE, Clauses.PROFILE, profile.get().label()));
        return Optional.empty();
    }

    /** Checks 15 to 17: the window of a follow-up talk. */
    private Assessment followUp() {
        LocalDate anchor = lastCountedContact().orElseThrow();
        DueWindow byRule = measureWindow(anchor).orElseGet(() -> {
            DueWindow window = cycleWindow(Reason.CYCLE, profileCycle(), anchor);
            noteCycle(profileCycle(), window);
            return window;
        });
        DueWindow window = individualWindow(anchor, byRule).orElse(byRule);
        if (window.isMoved()) {
            note(Step.of(Finding.MOVED_TO_WORKING_DAY, Clauses.WORKING_DAY, window.lastDay(), window.dueUntil()));
        }
        return status(window);
    }

    private Optional<DueWindow> measureWindow(LocalDate anchor) {
        Optional<Measure> measure = facts.measure();
        Optional<MeasureRule> rule = measure.flatMap(taken -> rules.measureRule(taken.type()));
        if (measure.isEmpty() || rule.isEmpty()) {
            return Optional.empty();
        }
        DueWindow ofProfile = cycleWindow(Reason.CYCLE, profileCycle(), anchor);
        Optional<DueWindow> window = new MeasureWindows(rule.get(), measure.get(), this).on(day, anchor, ofProfile);
        window.ifPresent(found -> note(Step.of(
                Finding.MEASURE_WINDOW, rule.get().source(), measure.get().type(), found.dueFrom(), found.lastDay())));
        return window;
    }

    private Optional<DueWindow> individualWindow(LocalDate anchor, DueWindow byRule) {
        return facts.individualCycle().flatMap(span -> {
            LocalDate last = span.after(anchor);
            if (last.isAfter(byRule.lastDay())) {
                warnings.add(DataWarning.INDIVIDUAL_CYCLE_IGNORED);
                note(Step.of(Finding.INDIVIDUAL_CYCLE_TOO_LONG, Clauses.INDIVIDUAL, span, last));
                return Optional.empty();
            }
            note(Step.of(Finding.INDIVIDUAL_CYCLE, Clauses.INDIVIDUAL, span, last));
            return Optional.of(cycleWindow(Reason.INDIVIDUAL, Cycle.every(span, Clauses.INDIVIDUAL), anchor));
        });
    }

    /** The window of a cycle; both bounds are computed from the contact itself (requirements 2.2). */
    DueWindow cycleWindow(Reason reason, Cycle cycle, LocalDate anchor) {
        record Rule(Reason reason, Cycle cycle) {}
        return assessor.window(new Rule(reason, cycle), anchor, contact -> {
            LocalDate last = cycle.upper().after(contact);
            return new DueWindow(
                    reason,
                    contact,
                    cycle.lower().after(contact),
                    last,
                    moved(last),
                    Optional.of(cycle.upper()),
                    0,
                    Optional.empty(),
                    Optional.empty());
        });
    }

    OfficeCalendar calendar() {
        return assessor.calendar();
    }

    boolean movesToWorkingDay() {
        return rules.moveToWorkingDay();
    }

    private LocalDate moved(LocalDate last) {
        return rules.moveToWorkingDay() ? assessor.calendar().onOrAfterLegal(last) : last;
    }

    /** An exception that has ended leaves time to act: the later of the regular day and end + 10 AT (requirements 2.6). */
    private Assessment withGrace(Assessment regular) {
        Optional<LocalDate> ended = exceptionEnd();
        if (!(regular instanceof Assessment.InWindow in) || ended.isEmpty()) {
            return noteResult(regular);
        }
        int workingDays = rules.exceptions().graceWorkingDays();
        LocalDate graceEnd = assessor.calendar().officeDaysAfter(ended.get(), workingDays);
        note(Step.of(Finding.EXCEPTION_ENDED, Clauses.GRACE, ended.get(), workingDays, graceEnd));
        boolean later = workingDays > 0 && graceEnd.isAfter(in.window().dueUntil());
        return noteResult(later ? status(in.window().withGrace(ended.get(), graceEnd)) : regular);
    }

    /** Before, in or after the window (requirements 2.5). */
    private Assessment status(DueWindow window) {
        if (day.isAfter(window.dueUntil())) {
            return new Assessment.Overdue(window, Math.toIntExact(ChronoUnit.DAYS.between(window.dueUntil(), day)));
        }
        return day.isBefore(window.dueFrom()) ? new Assessment.NotDue(window) : new Assessment.Due(window);
    }

    private Assessment noteResult(Assessment assessment) {
        if (assessment instanceof Assessment.Overdue overdue) {
            note(Step.of(
                    Finding.RESULT_OVERDUE,
                    Clauses.STATUS,
                    day,
                    overdue.window().dueUntil(),
                    overdue.daysOverdue()));
        } else if (assessment instanceof Assessment.InWindow in) {
            Finding finding = in instanceof Assessment.Due ? Finding.RESULT_DUE : Finding.RESULT_NOT_DUE;
            note(Step.of(
                    finding,
                    Clauses.STATUS,
                    day,
                    in.window().dueFrom(),
                    in.window().dueUntil()));
        }
        return assessment;
    }

    private void noteCycle(Cycle cycle, DueWindow window) {
        note(Step.of(
                Finding.CYCLE_WINDOW,
                cycle.source(),
                cycle.lower(),
                window.dueFrom(),
                cycle.upper(),
                window.lastDay()));
    }

    private void note(Step step) {
        steps.add(step);
    }

    private Optional<Assessment> unclear(Reason reason, Step step) {
        note(step);
        return Optional.of(new Unclear(reason));
    }

    private Optional<Assessment> outOfScope(Reason reason, Step step) {
        note(step);
        return Optional.of(new OutOfScope(reason));
    }

    private Optional<CaseException> exception() {
        Optional<CaseException> exception = facts.exception();
        exception
                .filter(stated ->
                        rules.exceptions().reasons().find(stated.reason()).isEmpty())
                .ifPresent(stated -> warnings.add(DataWarning.EXCEPTION_REASON_UNKNOWN));
        return exception;
    }

    /** Last day of the exception: the stated one; else, for an agreed measure, the day before the measure begins (check 8). */
    private Optional<LocalDate> exceptionEnd() {
        return exception()
                .flatMap(exception -> exception
                        .until()
                        .or(() -> rules.exceptions()
                                .reasons()
                                .find(exception.reason())
                                .filter(code ->
                                        rules.exceptions().untilMeasure().contains(code.code()))
                                .flatMap(code -> facts.measure().flatMap(Measure::from))
                                .map(begin -> begin.minusDays(1))));
    }

    /** The latest counted contact of both files (contract, section 1). */
    private Optional<LocalDate> lastCountedContact() {
        return Stream.of(
                        facts.lastContact().filter(contact -> rules.counts(facts.contactKind())),
                        facts.contactOnRecord())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Stream<Regulation> regulationsOfArea() {
        return rules.areas().find(facts.area()).stream()
                .flatMap(area -> rules.regulations().stream()
                        .filter(Regulation::enabled)
                        .filter(regulation -> regulation.areas().contains(area.code())));
    }

    private Optional<Regulation> regulation() {
        return regulationsOfArea()
                .filter(regulation -> regulation.coversAge(birthDate(), day))
                .findFirst();
    }

    private LocalDate birthDate() {
        return facts.birthDate().orElseThrow();
    }

    private Cycle profileCycle() {
        return regulation()
                .flatMap(regulation -> regulation.cycleOf(profileCode()))
                .orElseThrow();
    }

    private String profileCode() {
        return rules.profiles().find(facts.profile()).map(CodeTable.Code::code).orElse("");
    }
}
