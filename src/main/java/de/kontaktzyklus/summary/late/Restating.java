package de.kontaktzyklus.summary.late;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.cases.Movement.Kind;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.figures.ContactsHeld;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Counselling.Source;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.KeyFigures;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.Restatement.Change;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TeamSummary.DoneInMonth;
import de.kontaktzyklus.summary.look.CounsellingHours;
import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.LeadTimes;
import de.kontaktzyklus.summary.worklist.Median;
import de.kontaktzyklus.summary.worklist.WorkItem;
import de.kontaktzyklus.summary.worklist.WorkList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the summary of a past month again, from its first summary and from what became known late ({@link LateFacts}).
 * The export of that time is not needed; the office keeps it only for a few days. Protected cases stay as they were,
 * because the summary does not list them. If one of them may be the longest or the median, that figure is no longer
 * measured.
 */
public final class Restating {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final OfficeLook now;
    private final LocalDate knownOn;
    private final LateFacts late;
    private final LateTalks talks;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> cameSince;

    /**
     * @param now the office in today's files, for the same month and day
     * @param assessor for the day of assessment of that month, by the rules that were in force on it
     * @param knownOn today
     */
    public Restating(OfficeLook now, Assessor assessor, LocalDate knownOn) {
        this.now = now;
        this.knownOn = knownOn;
        this.talks = new LateTalks(now);
        this.late = new LateFacts(now, assessor, talks);
        this.cameSince = now.sources().known().movements(now.day().plusDays(1), knownOn).stream()
                .filter(each -> each.kind() == Kind.TEAM || each.kind() == Kind.APPEARED)
                .map(Movement::customer)
                .collect(Collectors.toSet());
        for (AssessedCase each : now.export().cases()) {
            if (each.assessment().status() != Status.REJECTED) {
                lines.putIfAbsent(each.customer(), each.line());
            }
        }
    }

    /** The month of a team as it is known now; empty if no key figure changes. */
    public Optional<TeamSummary> of(TeamSummary then) {
        List<WorkItem> items =
                then.workList().items().stream().map(this::asKnownNow).toList();
        int lateContacts = lateContacts(then, items);
        DoneInMonth done = done(then, items, lateContacts);
        WorkList workList = then.workList().withItems(items);
        CycleRow total = CycleRow.restated(then.total(), then.workList(), workList);
        Optional<Bridge> bridge = bridge(then, workList);
        List<KeyFigure> figures = figures(then, new Known(workList, total, done, bridge));
        List<Change> changes = changes(then.keyFigures(), figures);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Restatement note = new Restatement(
                then.month(), knownOn, lateContacts, booked(done) - booked(then.doneInMonth()), changes);
        return Optional.of(new RestatedSummary(then, note, bridge).with(figures, total, workList, done));
    }

    /** Persons with hours in a working-time export; those by contract are not entered late. */
    private static int booked(DoneInMonth done) {
        return done.counselling()
                .filter(each -> each.source() == Source.WORKING_TIME)
                .map(Counselling::withHours)
                .orElse(0);
    }

    private DoneInMonth done(TeamSummary then, List<WorkItem> items, int lateContacts) {
        return new DoneInMonth(
                then.contacts().map(held -> contacts(held, lateContacts)),
                then.counselling().map(known -> counselling(then, known, items)),
                then.reminders());
    }

    /** A file that came late has measured what was a lower bound. */
    private ContactsHeld contacts(ContactsHeld held, int late) {
        boolean isMeasuredNow = now.contacts().coversMonth() && !now.hasOldContacts();
        ContactsHeld known = held.withMore(late, followUpMinutes());
        return isMeasuredNow ? known.measured() : known;
    }

    /**
     * How many contacts were not known then; of protected cases all together, because the summary does not list them.
     */
    private int lateContacts(TeamSummary then, List<WorkItem> items) {
        int listedThen = contacts(then.workList().items());
        int ofProtected = then.contacts().map(ContactsHeld::total).orElse(listedThen) - listedThen;
        return contacts(items) - listedThen + Math.max(0, contactsOfProtected(then) - ofProtected);
    }

    /** Of those that have been in the team since; who came later had them in another one. */
    private int contactsOfProtected(TeamSummary then) {
        Set<String> listed =
                then.workList().items().stream().map(WorkItem::customer).collect(Collectors.toSet());
        return now.export().clients().stream()
                .filter(each -> each.underProtection() && !listed.contains(each.customer()))
                .filter(each -> !cameSince.contains(each.customer()))
                .filter(each -> now.knownTeam(each.team()).equals(then.team()))
                .mapToInt(each ->
                        now.contacts().ofMonth(each.customer(), each.line()).size())
                .sum();
    }

    private WorkItem asKnownNow(WorkItem then) {
        Integer line = lines.get(then.customer());
        return line == null ? then : late.of(then, line);
    }

    private static int contacts(List<WorkItem> items) {
        return items.stream().mapToInt(WorkItem::contacts).sum();
    }

    private int followUpMinutes() {
        return now.basis().followUpMinutes();
    }

    /**
     * Uses late entries of the working-time export, unless their difference to what was shown would be that of few
     * persons; if there are none and the hours come from contacts, the late contacts.
     */
    private Counselling counselling(TeamSummary then, Counselling known, List<WorkItem> items) {
        ShownHours shown = ShownHours.of(then, now.kept());
        CounsellingHours hours = new CounsellingHours(now, then.team());
        Optional<Counselling> booked = hours.booked().filter(each -> each.gap().isEmpty());
        if (booked.isPresent()) {
            return booked.filter(shown::mayBeFollowedBy).or(shown::latest).orElse(known);
        }
        return known.source() == Source.CONTACTS ? known.withMore(lateHours(then, items, hours)) : known;
    }

    /** Of the cases of those whose hours they are divided by. */
    private BigDecimal lateHours(TeamSummary then, List<WorkItem> items, CounsellingHours hours) {
        int late = contactsOf(items, hours) - contactsOf(then.workList().items(), hours);
        return BigDecimal.valueOf((long) late * followUpMinutes()).divide(MINUTES, 1, RoundingMode.HALF_UP);
    }

    private static int contactsOf(List<WorkItem> items, CounsellingHours hours) {
        return contacts(
                items.stream().filter(each -> hours.counts(each.caseworker())).toList());
    }

    private Optional<Bridge> bridge(TeamSummary then, WorkList workList) {
        LateBridge late = new LateBridge(then.workList(), workList, talks);
        return then.bridge().map(late::of);
    }

    private static List<KeyFigure> figures(TeamSummary then, Known known) {
        Map<CaseGroup, Integer> sizes = new HashMap<>(known.workList().notListedByGroup());
        known.workList().items().forEach(item -> item.groups().forEach(group -> sizes.merge(group, 1, Integer::sum)));
        if (known.done().contacts().isEmpty() || known.done().counselling().isEmpty()) {
            return then.keyFigures();
        }
        ContactsHeld contacts = known.done().contacts().get();
        Counselling counselling = known.done().counselling().get();
        List<KeyFigure> figures = new KeyFigures(
                        sizes, known.total(), leadTimes(known.workList()), contacts, counselling, known.bridge())
                .all();
        return figures.stream()
                .map(each -> stays(each.figure(), then, known) ? then.keyFigure(each.figure()) : each)
                .toList();
    }

    /** What the figures are made of, as it is known now. */
    private record Known(WorkList workList, CycleRow total, DoneInMonth done, Optional<Bridge> bridge) {}

    /**
     * What a version without bridges has counted stays; so does the median of the lead times if no interview came late,
     * whether all of them are listed or not.
     */
    private static boolean stays(Figure figure, TeamSummary then, Known known) {
        return switch (figure) {
            case NEWLY_OVERDUE, CAUGHT_UP -> known.bridge().isEmpty();
            case LEAD_TIME_MEDIAN -> leadDays(known.workList()).equals(leadDays(then.workList()));
            default -> false;
        };
    }

    private static LeadTimes leadTimes(WorkList workList) {
        boolean allListed = workList.notListed(CaseGroup.FIRST_INTERVIEW_HELD) == 0;
        return new LeadTimes(allListed ? Median.of(leadDays(workList)) : Optional.empty());
    }

    private static List<Integer> leadDays(WorkList workList) {
        return workList.items().stream()
                .flatMap(item -> item.leadTime().stream().boxed())
                .sorted()
                .toList();
    }

    private static List<Change> changes(List<KeyFigure> then, List<KeyFigure> now) {
        List<Change> changes = new ArrayList<>();
        for (KeyFigure figure : now) {
            Stream.of(figure)
                    .flatMap(each -> then.stream().filter(old -> old.figure() == each.figure()))
                    .filter(old -> !old.equals(figure))
                    .forEach(old -> changes.add(new Change(old, figure)));
        }
        return changes;
    }
}
