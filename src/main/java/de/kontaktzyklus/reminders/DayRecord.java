package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Told;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPlan;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to remember of a run: its totals, its mails with what they say and replace, and the state of the cases. */
record DayRecord(
        AssessedExport export, Mailing.Outcome outcome, List<WaitingDigest> waiting, List<ExportFile> exports) {

    private static final Set<Status> UNDECIDED = Set.of(Status.REJECTED, Status.UNCLEAR);

    MadeDigests.Totals totals() {
        DigestPlan plan = outcome.plan();
        return new MadeDigests.Totals(
                plan.day(),
                plan.weekly(),
                export.totals().rowsRead(),
                plan.overdue(),
                plan.told(),
                plan.heldBack(),
                plan.unread());
    }

    MadeDigests made(Instant until, DayKnowledge knowledge) {
        return new MadeDigests(
                totals(),
                until,
                digests(),
                replaced(),
                latestDays(),
                undecided(),
                outcome.plan().standing().because(outcome.plan().reasons()),
                exports,
                knowledge);
    }

    List<OutgoingMail> mails() {
        return outcome.written().stream().map(Mailing.WrittenDigest::mail).toList();
    }

    /** The days of the digests that waited for the mail server. */
    List<LocalDate> waited() {
        return waiting.stream()
                .filter(each -> each.state() == MailState.PLANNED)
                .map(WaitingDigest::day)
                .toList();
    }

    private List<MadeDigests.Made> digests() {
        return outcome.written().stream()
                .map(each -> new MadeDigests.Made(
                        each.mail(), each.digest().weekly(), each.digest().announcements(), told(each.digest())))
                .toList();
    }

    private static List<Told> told(Digest digest) {
        Stream<Told> rows =
                digest.rows().stream().filter(row -> !row.customer().isEmpty()).map(Told::of);
        return Stream.concat(rows, digest.vanished().stream().map(Told::of)).toList();
    }

    private Map<String, String> replaced() {
        Map<String, String> byReader = new HashMap<>();
        mails().forEach(mail -> byReader.putIfAbsent(reader(mail.kind().name(), mail.recipient()), mail.messageId()));
        Map<String, String> replaced = new HashMap<>();
        waiting.forEach(each -> replaced.put(
                each.messageId(), byReader.getOrDefault(reader(each.kind().name(), each.recipient()), theRun())));
        return replaced;
    }

    /** If the reader gets no mails any more, others are told the same in the mails of this run. */
    private String theRun() {
        return "run " + outcome.plan().day();
    }

    private static String reader(String kind, String address) {
        return kind + " " + address;
    }

    private Map<String, LocalDate> latestDays() {
        Map<String, LocalDate> days = new HashMap<>();
        export.cases()
                .forEach(assessed -> windowed(assessed).ifPresent(latest -> days.put(assessed.customer(), latest)));
        return days;
    }

    private Set<String> undecided() {
        return export.cases().stream()
                .filter(assessed -> UNDECIDED.contains(assessed.assessment().status()))
                .map(AssessedCase::customer)
                .filter(customer -> !customer.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<LocalDate> windowed(AssessedCase assessed) {
        return assessed.assessment() instanceof Assessment.InWindow in
                ? Optional.of(in.window().dueUntil())
                : Optional.empty();
    }
}
