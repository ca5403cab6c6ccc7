package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Departure.Destination;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPlan;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.Standing;
import de.kontaktzyklus.reminders.digest.Tally;
import de.kontaktzyklus.reminders.digest.ToBeTold;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans one day: each case goes once to the person who acts for it, and perhaps also to the team leader. */
final class Planning {

    private final DigestPlanner.Situation situation;
    private final LocalDate day;
    private final ReminderRules rules;
    private final OfficeCalendar calendar;
    private final Sections sections;
    private final Recipients recipients;
    private final CasesToday today;
    private final News news;
    private final Truths truths;
    private final Map<String, Departure> departures;
    private final Waiting waiting;
    private final Map<MailKey, OpenDigest> openDigests = new LinkedHashMap<>();
    private final Map<String, HeldBack> reasons = new HashMap<>();
    private final Set<MailKind> unusable = EnumSet.noneOf(MailKind.class);
    private final Map<LocalDate, Integer> workingDaysSince = new HashMap<>();
    private final Set<String> reachable = new HashSet<>();
    private final Map<String, String> overdue = new HashMap<>();
    private final Map<String, Integer> caughtUp = new HashMap<>();

    Planning(DigestPlanner.Situation situation, ReminderRules rules, OfficeCalendar calendar, AddressBook addresses) {
        this.situation = situation;
        this.day = situation.export().day();
        this.rules = rules;
        this.calendar = calendar;
        this.sections = new Sections(day, calendar.officeDaysAfter(day, 1), rules.horizonDays());
        this.recipients = new Recipients(day, situation.directory(), addresses, rules);
        this.today = new CasesToday(situation);
        this.news = new News(sections, situation.announced(), today.renewed());
        this.truths = new Truths(sections);
        this.departures = today.departures(this::isSettled);
        this.waiting = new Waiting(situation.waiting());
    }

    DigestPlan plan() {
        situation.directory().caseworkers().forEach(this::openFor);
        situation.export().cases().stream().filter(CasesToday::isLookedAt).forEach(this::place);
        today.unread().values().forEach(this::place);
        situation.vanished().forEach(this::place);
        departures.values().stream()
                .filter(each -> each.to() == Destination.VANISHED)
                .forEach(this::placeVanished);
        openDigests.values().forEach(open -> {
            open.caughtUp(this::caughtUpBy);
            open.keepFree(situation.talkTime());
        });
        List<Digest> digests = openDigests.values().stream()
                .map(OpenDigest::finish)
                .filter(this::goesOut)
                .toList();
        int unread = Math.toIntExact(
                today.unread().values().stream().filter(Unread::wasOverdue).count());
        return new DigestPlan(
                day,
                situation.weekly(),
                digests,
                situation.export().totals().count(Status.OVERDUE) + unread,
                unread,
                Map.copyOf(reasons),
                Set.copyOf(unusable),
                new Standing(
                        truths.all(),
                        today.renewed(),
                        today.shownOverdue(),
                        today.talks(),
                        List.copyOf(departures.values()),
                        caughtUp,
                        new ToBeTold(reachable, overdue, reasons)));
    }

    /** The weekly digest goes to everybody in the directory who can be reached, even without any case. */
    private void openFor(Caseworker worker) {
        recipients
                .of(worker.id(), worker.team())
                .filter(Recipient::isCaseworker)
                .ifPresent(recipient -> {
                    OpenDigest open = open(recipient);
                    if (recipient.keeper().isEmpty()) {
                        reachable.add(worker.id());
                    } else {
                        open.standInFor(recipient.keeper());
                    }
                });
    }

    /** Also without news, if an earlier digest did not arrive: today's digest replaces it. */
    private boolean goesOut(Digest digest) {
        boolean signOfLife = digest.kind() == MailKind.CASEWORKER_DIGEST;
        boolean expected = digest.weekly() || digest.replaces().isPresent();
        return digest.hasNews() || (expected && (signOfLife || !digest.isEmpty()));
    }

    /** A caseworker who has had no overview this week gets it today, whatever the reason. */
    private boolean isWeeklyFor(Recipient recipient) {
        return situation.weekly()
                || waiting.isWeeklyFor(recipient.kind(), recipient.address())
                || (recipient.isCaseworker() && !situation.withOverview().contains(recipient.holder()));
    }

    private void place(AssessedCase assessed) {
        Optional<Recipient> acting = recipients.of(assessed.caseworker(), assessed.team());
        truths.of(assessed);
        acting.ifPresent(recipient -> {
            truths.actsFor(assessed, recipient);
            noteCaughtUp(assessed, recipient);
        });
        Optional<Departure> departure = departureOf(assessed);
        Optional<DigestRow.Past> past = departure.map(left ->
                new DigestRow.Past(Optional.empty(), left.dueUntil(), "", Optional.empty(), Optional.of(left.to())));
        boolean overdue = assessed.assessment() instanceof Assessment.Overdue;
        place(new Placed(assessed, overdue, acting, departure, past));
    }

    /** Counted for whoever acts for it; protected cases were told to nobody else. */
    private void noteCaughtUp(AssessedCase assessed, Recipient recipient) {
        if (recipient.isCaseworker() && !assessed.underProtection() && today.isCaughtUp(assessed)) {
            caughtUp.merge(recipient.holder(), 1, Integer::sum);
        }
    }

    private int caughtUpBy(String caseworker) {
        return caughtUp.getOrDefault(caseworker, 0) + situation.caughtUp().getOrDefault(caseworker, 0);
    }

    /** A departure belongs to the first row of its customer. */
    private Optional<Departure> departureOf(AssessedCase assessed) {
        return Optional.ofNullable(departures.get(assessed.customer())).filter(each -> today.isFirstRow(assessed));
    }

    private void place(Unread unread) {
        truths.of(unread);
        AssessedCase assessed = unread.assessed();
        Optional<Departure> departure = Optional.ofNullable(departures.get(assessed.customer()));
        DigestRow.Past past = departure.map(unread::past).orElseGet(unread::past);
        Optional<Recipient> acting = recipients.of(assessed.caseworker(), assessed.team());
        place(new Placed(assessed, unread.wasOverdue(), acting, departure, Optional.of(past)));
    }

    private void place(Placed placed) {
        AssessedCase assessed = placed.assessed();
        Optional<Recipient> acting = placed.acting();
        if (placed.overdue()) {
            overdue.put(assessed.customer(), acting.map(Recipient::holder).orElse(""));
        }
        if (assessed.underProtection()) {
            acting.ifPresent(recipient -> open(recipient).count(assessed, tally(placed, recipient)));
            placeProtected(placed);
            return;
        }
        acting.ifPresent(recipient -> {
            open(recipient).count(assessed, tally(placed, recipient));
            list(placed, recipient);
        });
        if (placed.overdue()) {
            acting.ifPresentOrElse(
                    recipient -> holdBack(assessed, recipient),
                    () -> reasons.put(assessed.customer(), HeldBack.UNDELIVERABLE));
        }
        acting.filter(Recipient::isCaseworker)
                .filter(recipient -> !recipients.isOwnLeader(recipient, assessed.caseworker(), assessed.team()))
                .ifPresent(recipient -> tellLeader(placed));
        if (acting.isEmpty()
                && (natural(placed).isPresent() || placed.departure().isPresent())) {
            unusable.add(MailKind.CATCH_ALL_DIGEST);
        }
    }

    private void placeProtected(Placed placed) {
        AssessedCase assessed = placed.assessed();
        Optional<Recipient> own = recipients.protectedCases();
        own.ifPresent(recipient -> {
            open(recipient).count(assessed, tally(placed, recipient));
            list(placed, recipient);
        });
        if (own.isEmpty() && (natural(placed).isPresent() || placed.departure().isPresent())) {
            unusable.add(MailKind.PROTECTED_DIGEST);
        }
        if (placed.overdue()) {
            reasons.put(assessed.customer(), own.isPresent() ? HeldBack.PROTECTED : HeldBack.UNDELIVERABLE);
        }
    }

    /** The one section in which whoever acts for the case finds it. */
    private Optional<Section> section(Placed placed, Recipient recipient) {
        boolean leaves = placed.departure()
                .filter(each -> !isShownWhereItIs(each))
                .filter(each -> !news.isTold(each, Stage.LEFT))
                .isPresent();
        return leaves ? Optional.of(Section.LEFT) : whereItIs(placed, recipient);
    }

    /** Where it would stand if it had not left the overdue list: what is new there is said beside that it has. */
    private Optional<Section> whereItIs(Placed placed, Recipient recipient) {
        return natural(placed).or(() -> resumed(placed.assessed(), recipient));
    }

    /** One with an appointment, or that cannot be read, is overdue all the same. */
    private static boolean isShownWhereItIs(Departure departure) {
        return departure.to() == Destination.APPOINTMENT || departure.to() == Destination.REJECTED;
    }

    private Optional<Section> natural(Placed placed) {
        if (placed.assessed().assessment() instanceof Assessment.Rejected) {
            return Optional.of(placed.overdue() ? Section.OVERDUE : Section.UNCLEAR);
        }
        return sections.of(placed.assessed());
    }

    private void list(Placed placed, Recipient recipient) {
        AssessedCase assessed = placed.assessed();
        section(placed, recipient).ifPresent(found -> {
            OpenDigest open = open(recipient);
            if (open.lists(assessed.customer())) {
                return;
            }
            Set<Announcement> said = new HashSet<>(whereItIs(placed, recipient)
                    .map(here -> news.forHolder(assessed, here, recipient))
                    .orElse(Set.of()));
            open.announce(news.knownToHolder(assessed, recipient));
            placed.departure().ifPresent(left -> {
                said.addAll(news.ofDeparture(left, Stage.LEFT, recipient));
                if (!recipient.isCaseworker()
                        || recipients.isOwnLeader(recipient, assessed.caseworker(), assessed.team())) {
                    said.addAll(news.ofDeparture(left, Stage.LEFT_FOR_LEADER, recipient));
                }
            });
            add(placed, found, recipient, said);
        });
    }

    /**
     * An exception has ended: this is told once even if the latest day is after the horizon, because the clock runs
     * again.
     */
    private Optional<Section> resumed(AssessedCase assessed, Recipient recipient) {
        boolean told = assessed.appointmentFrom(day).isPresent() || !news.exceptionEndedUntold(assessed, recipient);
        return told ? Optional.empty() : Optional.of(Section.EXCEPTION_ENDED);
    }

    private void add(Placed placed, Section section, Recipient recipient, Set<Announcement> said) {
        OpenDigest open = open(recipient);
        AssessedCase assessed = placed.assessed();
        Set<Stage> stages = said.stream().map(Announcement::stage).collect(Collectors.toUnmodifiableSet());
        String keeper = recipient.isCaseworker() ? recipient.keeper() : recipients.nameOf(assessed.caseworker());
        open.add(
                new DigestRow(
                        assessed, section, stages, keeper, "", recipient.gap(), pastShown(placed, section, stages)),
                recipient);
        open.announce(said);
    }

    /** Where a case with an appointment comes from is said once; all else as long as it stands there. */
    private Optional<DigestRow.Past> pastShown(Placed placed, Section section, Set<Stage> stages) {
        if (section == Section.LONG_UNCLEAR) {
            return Optional.of(
                    placed.past().orElse(DigestRow.Past.NONE).undecidedSince(today.undecidedSince(placed.assessed())));
        }
        boolean unreadable = placed.assessed().assessment() instanceof Assessment.Rejected;
        boolean saysSo = section == Section.LEFT || stages.stream().anyMatch(Stage::isDeparture);
        return placed.past().filter(past -> unreadable || saysSo);
    }

    /** Why the case is told to nobody if no mail goes out that lists it. Without a reason the plan does not balance. */
    private void holdBack(AssessedCase assessed, Recipient acting) {
        if (assessed.appointmentFrom(day).isPresent()) {
            reasons.put(assessed.customer(), HeldBack.APPOINTMENT);
        } else if (news.overdueWasTold(assessed, acting)) {
            reasons.put(assessed.customer(), HeldBack.TOLD_BEFORE);
        }
    }

    /** Overdue or unclear for long, or off the list without a talk: also before the team leader, once in a mail. */
    private void tellLeader(Placed placed) {
        AssessedCase assessed = placed.assessed();
        boolean appointment = assessed.appointmentFrom(day).isPresent();
        int workingDays = placed.overdue() && !appointment ? workingDaysKnown(assessed) : 0;
        boolean weekly = isWeeklyForLeader(assessed);
        if (workingDays > rules.leaderAtOnceAfter()) {
            tellLeader(placed, Section.ESCALATED, Stage.ESCALATED, weekly);
        } else if (weekly && placed.departure().filter(this::isOnLeaderList).isPresent()) {
            tellLeader(placed, Section.LEFT, Stage.LEFT_FOR_LEADER, true);
        } else if (weekly && workingDays > rules.leaderListAfter()) {
            tellLeader(placed, Section.LONG_OVERDUE, Stage.ON_LEADER_LIST, true);
        } else if (weekly && isUnclearForLong(assessed)) {
            tellLeader(placed, Section.LONG_UNCLEAR, Stage.LONG_UNCLEAR, true);
        }
    }

    /** Its data is unclear, or its row cannot be read, since more than the weeks that the office allows for it. */
    private boolean isUnclearForLong(AssessedCase assessed) {
        boolean isUndecided = assessed.assessment() instanceof Assessment.Unclear
                || assessed.assessment() instanceof Assessment.Rejected;
        return isUndecided
                && today.undecidedSince(assessed)
                        .plusWeeks(rules.leaderListAfterUnclear())
                        .isBefore(day);
    }

    private void tellLeader(Placed placed, Section section, Stage stage, boolean weekly) {
        leader(placed.assessed().caseworker(), placed.assessed().team()).ifPresent(leader -> {
            if (open(leader).lists(placed.assessed().customer())) {
                return;
            }
            Set<Announcement> said = new HashSet<>();
            if (stage.lasts()) {
                said.addAll(news.forLeader(placed.assessed(), stage, leader));
            }
            placed.departure()
                    .filter(left -> weekly)
                    .ifPresent(left -> said.addAll(news.ofDeparture(left, Stage.LEFT_FOR_LEADER, leader)));
            add(placed, section, leader, said);
        });
    }

    /** Until it was told, and as long as it stays open. */
    private boolean isOnLeaderList(Departure departure) {
        return departure.to().staysOpen() || !news.isTold(departure, Stage.LEFT_FOR_LEADER);
    }

    /** Whether everybody was told of it; one that stays open is settled by what becomes of the case. */
    private boolean isSettled(Departure departure) {
        return !departure.to().staysOpen()
                && news.isTold(departure, Stage.LEFT)
                && news.isTold(departure, Stage.LEFT_FOR_LEADER);
    }

    /** Since the later of the latest day and the day on which the office could know. */
    private int workingDaysKnown(AssessedCase assessed) {
        return today.overdueSince(assessed)
                .map(since -> workingDaysSince.computeIfAbsent(since, first -> calendar.officeDaysBetween(first, day)))
                .orElse(0);
    }

    private boolean isWeeklyForLeader(AssessedCase assessed) {
        return situation.weekly()
                || recipients
                        .leader(assessed.caseworker(), assessed.team())
                        .filter(this::isWeeklyFor)
                        .isPresent();
    }

    private void place(VanishedCase missing) {
        toBeToldOf(missing).ifPresent(told -> {
            Set<Announcement> said = news.ofEvent(
                    new Announcement(missing.customer(), Stage.VANISHED, missing.vanishedOn(), told.holder()));
            add(missing, told, said);
        });
    }

    /** Whoever acted for it is told once; the team leader as of any that vanished while overdue. */
    private void placeVanished(Departure departure) {
        today.vanished(departure).ifPresent(missing -> {
            Optional<Recipient> acting = missing.underProtection()
                    ? recipients.protectedCases()
                    : recipients.of(missing.caseworker(), missing.team());
            acting.filter(recipient -> !news.isTold(departure, Stage.LEFT))
                    .map(recipient -> recipients.isOwnLeader(recipient, missing.caseworker(), missing.team())
                            ? toBeToldOf(missing).orElse(recipient)
                            : recipient)
                    .ifPresent(told -> add(missing, told, news.ofDeparture(departure, Stage.LEFT, told)));
            boolean listed = situation.vanished().stream()
                    .anyMatch(each -> each.customer().equals(missing.customer()));
            toBeToldOf(missing)
                    .filter(told -> !listed && isWeeklyFor(told))
                    .ifPresent(told -> add(missing, told, news.ofDeparture(departure, Stage.LEFT_FOR_LEADER, told)));
        });
    }

    private void add(VanishedCase missing, Recipient told, Set<Announcement> said) {
        OpenDigest open = open(told);
        String keeper = told.isCaseworker() ? told.keeper() : recipients.nameOf(missing.caseworker());
        open.add(new Digest.Vanished(missing, keeper, "", !said.isEmpty()), told);
        open.announce(said);
    }

    private Optional<Recipient> toBeToldOf(VanishedCase missing) {
        if (!missing.underProtection()) {
            return leader(missing.caseworker(), missing.team());
        }
        Optional<Recipient> own = recipients.protectedCases();
        if (own.isEmpty()) {
            unusable.add(MailKind.PROTECTED_DIGEST);
        }
        return own;
    }

    private Optional<Recipient> leader(String caseworker, String team) {
        Optional<Recipient> leader = recipients.leader(caseworker, team);
        if (leader.isEmpty()) {
            unusable.add(MailKind.CATCH_ALL_DIGEST);
        }
        return leader;
    }

    private OpenDigest open(Recipient recipient) {
        OpenDigest open = openDigests.computeIfAbsent(
                new MailKey(recipient.kind(), recipient.address()), missing -> opened(recipient));
        open.isReadBy(recipient, isWeeklyFor(recipient));
        return open;
    }

    private OpenDigest opened(Recipient recipient) {
        OpenDigest open = new OpenDigest(recipient, recipients::nameOf);
        waiting.since(recipient.kind(), recipient.address()).ifPresent(open::replace);
        return open;
    }

    /** Counts a case where it stands. */
    private Tally tally(Placed placed, Recipient recipient) {
        boolean due = section(placed, recipient).filter(Section::isDue).isPresent();
        return Tally.of(placed.overdue(), due, placed.assessed().underProtection());
    }

    /**
     * A case that finds its places.
     *
     * @param overdue whether it is overdue, or was when it was last judged and cannot be read today
     * @param acting who acts for it, if anybody can be reached
     * @param departure whether it is off the overdue list without a talk
     * @param past what was known before, where that is to be said
     */
    private record Placed(
            AssessedCase assessed,
            boolean overdue,
            Optional<Recipient> acting,
            Optional<Departure> departure,
            Optional<DigestRow.Past> past) {}

    private record MailKey(MailKind kind, String address) {}
}
