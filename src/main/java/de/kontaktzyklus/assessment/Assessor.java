package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.Assessment.InWindow;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.policy.Plausibility;
import de.kontaktzyklus.assessment.policy.PlausibleDays;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.cases.Case;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Says what is due for a case on a day: {@code assess(case, policy, calendar, day)}. A pure function, the same one for
 * mail, summary, forecast, explain and control totals.
 *
 * <p>The object keeps what does not depend on the case: the version of the policy in force, and windows that it has
 * worked out. So make one for each file and day, and use it in one thread.
 */
public final class Assessor {

    private final ContactPolicy policy;
    private final OfficeCalendar calendar;
    private final LocalDate day;
    private final Optional<PolicyVersion> version;
    private final PlausibleDays plausible;
    private final Map<WindowKey, DueWindow> windows = new HashMap<>();
    private final IdentityHashMap<DueWindow, InWindow> states = new IdentityHashMap<>();

    private Assessor(ContactPolicy policy, OfficeCalendar calendar, LocalDate day) {
        this.policy = policy;
        this.calendar = calendar;
        this.day = day;
        this.version = policy.inForceOn(day);
        this.plausible = version.map(PolicyVersion::plausibility)
                .orElse(Plausibility.SHIPPED)
                .on(day);
    }

    /** The assessor for one day under the policy in force on it. */
    public static Assessor on(LocalDate day, ContactPolicy policy, OfficeCalendar calendar) {
        return new Assessor(policy, calendar, day);
    }

    /** Assesses one case as of one day. */
    public static Decision assess(Case facts, ContactPolicy policy, OfficeCalendar calendar, LocalDate day) {
        return on(day, policy, calendar).assess(facts);
    }

    /** Assesses a case; never fails, "cannot be judged" is a result. */
    public Decision assess(Case facts) {
        return assess(facts, Trail.withoutSteps());
    }

    /** How the decision on a case comes about, step by step: the same examination, which writes down its way. */
    public List<Step> derivation(Case facts) {
        Trail trail = Trail.ofSteps();
        assess(facts, trail);
        return trail.steps();
    }

    private Decision assess(Case facts, Trail trail) {
        return version.map(rules -> new Examination(new CaseUnderRules(facts, rules, this), trail).decide())
                .orElseGet(() -> notInForce(trail));
    }

    private Decision notInForce(Trail trail) {
        trail.note(Finding.NO_POLICY_IN_FORCE, Clauses.IN_FORCE, day);
        return new Decision(
                new Assessment.OutOfScope(Reason.POLICY_NOT_IN_FORCE),
                "",
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** The policy version in force on the day. */
    public Optional<PolicyVersion> version() {
        return version;
    }

    /** The same policy and calendar on another day; the forecast asks about days ahead. */
    public Assessor onDay(LocalDate other) {
        return other.equals(day) ? this : on(other, policy, calendar);
    }

    /** The day it assesses for. */
    public LocalDate day() {
        return day;
    }

    /** The days that are believed on its day. */
    PlausibleDays plausible() {
        return plausible;
    }

    public OfficeCalendar calendar() {
        return calendar;
    }

    /** The window that a rule gives for an anchor. It is worked out once per file, because many cases share both. */
    DueWindow window(Reason reason, Object rule, LocalDate anchor, Function<LocalDate, DueWindow> workOut) {
        WindowKey key = new WindowKey(reason, rule, anchor);
        DueWindow known = windows.get(key);
        if (known == null) {
            known = workOut.apply(anchor);
            windows.put(key, known);
            states.put(known, InWindow.on(day, known));
        }
        return known;
    }

    /** The state that a window gives on the day. */
    InWindow state(DueWindow window) {
        InWindow known = states.get(window);
        return known == null ? InWindow.on(day, window) : known;
    }

    private record WindowKey(Reason reason, Object rule, LocalDate anchor) {}
}
