package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPlan;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.Tally;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
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
    private final News news;
    private final Waiting waiting;
    private final Map<MailKey, OpenDigest> openDigests = new LinkedHashMap<>();
    private final Map<String, HeldBack> reasons = new HashMap<>();
    private final Set<MailKind> unusable = EnumSet.noneOf(MailKind.class);
    private final Map<LocalDate, Integer> workingDaysSince = new HashMap<>();

    Planning(DigestPlanner.Situation situation, ReminderRules rules, OfficeCalendar calendar, AddressBook addresses) {
        this.situation = situation;
        this.day = situation.export().day();
        this.rules = rules;
        this.calendar = calendar;
        this.sections = new Sections(day, rules.horizonDays());
        this.recipients = new Recipients(day, situation.directory(), addresses, rules);
        this.news = new News(situation.announced());
        this.waiting = new Waiting(situation.waiting());
    }

    DigestPlan plan() {
        situation.directory().caseworkers().forEach(this::openFor);
        situation.export().cases().stream().filter(Planning::isLookedAt).forEach(this::place);
        situation.vanished().forEach(this::place);
        List<Digest> digests = openDigests.values().stream()
                .map(OpenDigest::finish)
                .filter(this::goesOut)
                .toList();
        int overdue = situation.export().totals().count(Status.OVERDUE);
        return new DigestPlan(day, situation.weekly(), digests, overdue, Map.copyOf(reasons), Set.copyOf(unusable));
    }

    /** The weekly digest goes to everybody in the directory who can be reached, even without any case. */
    private void openFor(Caseworker worker) {
        recipients
                .of(worker.id(), worker.team())
                .filter(Recipient::isCaseworker)
                .ifPresent(recipient -> {
                    OpenDigest open = open(recipient);
                    if (!recipient.keeper().isEmpty()) {
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

    private boolean isWeeklyFor(Recipient recipient) {
        return situation.weekly() || waiting.isWeeklyFor(recipient.kind(), recipient.address());
    }

    private static boolean isLookedAt(AssessedCase assessed) {
        Status status = assessed.assessment().status();
        return status != Status.REJECTED && status != Status.DUPLICATE;
    }

    private void place(AssessedCase assessed) {
        Optional<Recipient> acting = recipients.of(assessed.caseworker(), assessed.team());
        acting.ifPresent(recipient -> open(recipient).count(tally(assessed)));
        if (assessed.underProtection()) {
            placeProtected(assessed);
            return;
        }
        acting.ifPresent(recipient -> list(assessed, recipient));
        if (assessed.assessment() instanceof Assessment.Overdue overdue) {
            acting.ifPresentOrElse(
                    recipient -> holdBack(assessed, recipient),
                    () -> reasons.put(assessed.customer(), HeldBack.UNDELIVERABLE));
            acting.filter(Recipient::isCaseworker).ifPresent(recipient -> escalate(assessed, overdue));
        }
        if (acting.isEmpty() && isOpen(assessed)) {
            unusable.add(MailKind.CATCH_ALL_DIGEST);
        }
    }

    private void placeProtected(AssessedCase assessed) {
        Optional<Recipient> own = recipients.protectedCases();
        own.ifPresent(recipient -> {
            open(recipient).count(tally(assessed));
            list(assessed, recipient);
        });
        if (own.isEmpty() && isOpen(assessed)) {
            unusable.add(MailKind.PROTECTED_DIGEST);
        }
        if (assessed.assessment() instanceof Assessment.Overdue) {
            reasons.put(assessed.customer(), own.isPresent() ? HeldBack.PROTECTED : HeldBack.UNDELIVERABLE);
        }
    }

    private void list(AssessedCase assessed, Recipient recipient) {
        Optional<Section> section = sections.of(assessed).or(() -> resumed(assessed, recipient));
        section.ifPresent(found -> add(assessed, found, recipient, news.forHolder(assessed, found, recipient)));
        if (!assessed.warnings().isEmpty()
                && section.filter(Section.UNCLEAR::equals).isEmpty()
                && assessed.assessment().status() != Status.OUT_OF_SCOPE) {
            add(assessed, Section.UNCLEAR, recipient, Set.of());
        }
    }

    /**
     * An exception has ended: this is told once even if the latest day is after the horizon, because the clock runs
     * again.
     */
    private Optional<Section> resumed(AssessedCase assessed, Recipient recipient) {
        boolean told = assessed.appointmentFrom(day).isPresent() || !news.exceptionEndedUntold(assessed, recipient);
        return told ? Optional.empty() : Optional.of(Section.COMING_UP);
    }

    private void add(AssessedCase assessed, Section section, Recipient recipient, Set<Announcement> said) {
        OpenDigest open = open(recipient);
        Set<Stage> stages = said.stream().map(Announcement::stage).collect(Collectors.toUnmodifiableSet());
        String keeper = recipient.isCaseworker() ? recipient.keeper() : recipients.nameOf(assessed.caseworker());
        open.add(new DigestRow(assessed, section, stages, keeper, recipient.gap()));
        open.announce(said);
    }

    /** Notes why the case is told to nobody, in case no mail lists it. Without a reason the plan does not balance. */
    private void holdBack(AssessedCase assessed, Recipient acting) {
        if (assessed.appointmentFrom(day).isPresent()) {
            reasons.put(assessed.customer(), HeldBack.APPOINTMENT);
        } else if (news.overdueWasTold(assessed, acting)) {
            reasons.put(assessed.customer(), HeldBack.TOLD_BEFORE);
        }
    }

    /** Overdue for a long time: the team leader is told, too, unless there is an appointment. */
    private void escalate(AssessedCase assessed, Assessment.Overdue overdue) {
        int workingDays = workingDaysSince.computeIfAbsent(
                overdue.window().dueUntil(), latest -> calendar.officeDaysBetween(latest, day));
        boolean atOnce = workingDays > rules.leaderAtOnceAfter();
        boolean onList = workingDays > rules.leaderListAfter() && isWeeklyForLeader(assessed);
        if (assessed.appointmentFrom(day).isPresent() || (!atOnce && !onList)) {
            return;
        }
        Section section = atOnce ? Section.ESCALATED : Section.LONG_OVERDUE;
        Stage stage = atOnce ? Stage.ESCALATED : Stage.ON_LEADER_LIST;
        leader(assessed.caseworker(), assessed.team())
                .ifPresent(leader -> add(assessed, section, leader, news.forLeader(assessed, stage, leader)));
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
            Announcement said =
                    new Announcement(missing.customer(), Stage.VANISHED, missing.vanishedOn(), told.holder());
            boolean isNew = !situation.announced().contains(said);
            OpenDigest open = open(told);
            open.add(new Digest.Vanished(missing, recipients.nameOf(missing.caseworker()), isNew));
            open.announce(isNew ? Set.of(said) : Set.of());
        });
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
        return openDigests.computeIfAbsent(
                new MailKey(recipient.kind(), recipient.address()), missing -> opened(recipient));
    }

    private OpenDigest opened(Recipient recipient) {
        OpenDigest open = new OpenDigest(recipient, isWeeklyFor(recipient));
        waiting.since(recipient.kind(), recipient.address()).ifPresent(open::replace);
        return open;
    }

    private boolean isOpen(AssessedCase assessed) {
        return sections.of(assessed).isPresent();
    }

    private Tally tally(AssessedCase assessed) {
        Optional<Section> section = sections.of(assessed);
        boolean overdue = assessed.assessment() instanceof Assessment.Overdue;
        boolean due = section.filter(Section.COMING_UP::equals).isPresent()
                || section.filter(Section.FIRST_INTERVIEWS_AT_RISK::equals).isPresent();
        boolean appointment =
                overdue && section.filter(Section.APPOINTMENT_MADE::equals).isPresent();
        return new Tally(1, one(overdue), one(appointment), one(due), one(assessed.underProtection()));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    private record MailKey(MailKind kind, String address) {}
}
