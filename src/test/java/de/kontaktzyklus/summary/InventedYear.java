package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;

import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.config.policy.PolicyFile;
import de.kontaktzyklus.summary.figures.ReminderEffect;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.ReminderRecord;
import de.kontaktzyklus.summary.office.OfficeSummary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Twelve months of an invented office under the shipped policy, so that trends mean something: team 501 falls behind in
 * summer and recovers, team 502 is steady; March 2026 was never summed up. The same every time.
 */
public final class InventedYear {

    public static final YearMonth LAST = YearMonth.of(2026, 10);

    private static final YearMonth FIRST = YearMonth.of(2025, 10);
    private static final YearMonth GAP = YearMonth.of(2026, 3);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final List<Person> PEOPLE = people();

    private InventedYear() {}

    /** The summaries of October 2026, with the year before them. */
    public static List<TeamSummary> summaries() {
        return summaries(false);
    }

    public static List<TeamSummary> summaries(boolean byCaseworker) {
        return summaries(byCaseworker, InventedOffice.nothingKept());
    }

    /** The office in October 2026, with the year before it. */
    public static OfficeSummary office() {
        KeptSummaries kept = InventedOffice.nothingKept();
        return InventedOffice.office(summaries(false, kept), kept);
    }

    private static List<TeamSummary> summaries(boolean byCaseworker, KeptSummaries kept) {
        SummaryRun run = new SummaryRun(
                PolicyFile.read(Path.of("config", PolicyFile.NAME)),
                new HolidayCalendar("NW", day -> false),
                InventedOffice.known(),
                new Reminders(),
                kept,
                InventedOffice.options(byCaseworker));
        List<TeamSummary> made = List.of();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            if (!month.equals(GAP)) {
                made = InventedOffice.made(run, kept, month, exports(month));
            }
        }
        return made;
    }

    public static TeamSummary summaryOf(String team) {
        return summaries().stream()
                .filter(summary -> summary.team().equals(team))
                .findFirst()
                .orElseThrow();
    }

    /** The exports of the last day of a month. */
    public static InMemoryExportSet exports(YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        InMemoryExportSet exports = new InMemoryExportSet()
                .with(directory())
                .with(new ExportFile(ExportKind.CASES, "faelle_" + day + ".csv", day, "5e1d".repeat(16)))
                .with(new ExportFile(ExportKind.CONTACTS, "kontakte_" + day + ".csv", day, "7c2a".repeat(16)));
        int line = 2;
        for (Person person : PEOPLE) {
            if (person.isThere(day)) {
                exports.with(person.row(day).onLine(line++).row());
                person.seenIn(month).forEach(seen -> exports.withContact(person.customer, german(seen), "persönlich"));
            }
        }
        directory().caseworkers().forEach(each -> exports.with(workingTime(each, month)));
        return exports;
    }

    private static WorkingTime workingTime(Caseworker who, YearMonth month) {
        Random random = new Random(month.hashCode() * 31L + who.id().hashCode());
        double hours = 120 + random.nextInt(40);
        return new WorkingTime(who.id(), month, hours, Math.round(hours * (52 + random.nextInt(14)) / 10.0) / 10.0);
    }

    private static OfficeDirectory directory() {
        List<Caseworker> caseworkers = new ArrayList<>();
        for (String id : List.of("V5011", "V5012", "V5013", "V5021", "V5022")) {
            caseworkers.add(new Caseworker(
                    id,
                    "Muster, " + id,
                    id.toLowerCase(Locale.ROOT) + "@jobcenter.example",
                    id.substring(1, 4),
                    Optional.of(5d),
                    "",
                    Optional.empty(),
                    Optional.empty()));
        }
        return new OfficeDirectory(
                caseworkers,
                List.of(
                        new Team("501", "Nord", "Leitung Muster", "leitung501@jobcenter.example"),
                        new Team("502", "Süd & Ost", "Leitung Beispiel", "leitung502@jobcenter.example")));
    }

    private static String german(LocalDate day) {
        return GERMAN.format(day);
    }

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 330; i++) {
            people.add(new Person(i));
        }
        return people;
    }

    /** Somebody who is seen now and then; later in summer, and later still where many are cared for. */
    private static final class Person {

        private static final List<String> PROFILES =
                List.of("M", "A", "A", "F", "F", "F", "E", "S", "S", "U", "Z", "I");

        private final String customer;
        private final int number;
        private final String profile;
        private final LocalDate registered;
        private final LocalDate gone;
        private final List<LocalDate> seen = new ArrayList<>();

        Person(int number) {
            Random random = new Random(number);
            this.number = number;
            this.customer = String.format(Locale.ROOT, "%dA%06d", team().equals("501") ? 501 : 502, number);
            this.profile = PROFILES.get(random.nextInt(PROFILES.size()));
            boolean isNew = random.nextInt(3) == 0;
            this.registered = isNew
                    ? LocalDate.of(2025, 11, 3).plusDays(random.nextInt(370))
                    : LocalDate.of(2024, 6, 3).plusDays(random.nextInt(300));
            this.gone = random.nextInt(8) == 0 ? registered.plusDays(300 + random.nextInt(200)) : LocalDate.MAX;
            LocalDate day = registered.plusDays(6 + random.nextInt(10));
            while (day.isBefore(LocalDate.of(2027, 3, 1))) {
                day = workday(day);
                seen.add(day);
                day = day.plusDays(cycle() - 8 + random.nextInt(12) + late(day, random));
            }
        }

        private static LocalDate workday(LocalDate day) {
            return day.plusDays(Math.max(0, day.getDayOfWeek().getValue() - 5) == 0 ? 0 : 2);
        }

        private int late(LocalDate day, Random random) {
            boolean inSummer = Set.of(4, 5, 6, 7).contains(day.getMonthValue());
            boolean unlucky = random.nextInt(100) < (inSummer && team().equals("501") ? 34 : 11);
            return unlucky ? 8 + random.nextInt(70) : 0;
        }

        private int cycle() {
            return switch (profile) {
                case "M", "A" -> 42;
                case "F", "E" -> 90;
                case "S", "U" -> 270;
                default -> 360;
            };
        }

        String team() {
            return number % 5 < 3 ? "501" : "502";
        }

        boolean isThere(LocalDate day) {
            return !registered.isAfter(day) && gone.isAfter(day);
        }

        List<LocalDate> seenIn(YearMonth month) {
            return seen.stream()
                    .filter(day -> YearMonth.from(day).equals(month))
                    .toList();
        }

        CaseFixture row(LocalDate day) {
            CaseFixture row = aCase(customer)
                    .ofTeam(team())
                    .caredForBy("V" + team() + (1 + number % (team().equals("501") ? 3 : 2)))
                    .in(number % 41 == 7 ? "" : profile)
                    .inArea(number % 17 == 3 ? "FM" : "AV")
                    .registered(german(registered));
            List<LocalDate> until =
                    seen.stream().filter(each -> !each.isAfter(day)).toList();
            if (!until.isEmpty()) {
                row.firstInterviewed(german(until.get(0))).lastSeen(german(until.get(until.size() - 1)));
            }
            decorate(row, day);
            return row;
        }

        private void decorate(CaseFixture row, LocalDate day) {
            if (number % 23 == 5) {
                row.exceptedFor("Gutachten ausstehend", german(day.plusDays(30)));
            } else if (number % 29 == 6) {
                row.exceptedFor("Einstellungszusage");
            } else if (number % 37 == 1) {
                row.underProtection();
            } else if (number % 13 == 2) {
                row.nextAppointment(german(day.plusDays(9)));
            }
        }
    }

    /** Three weeks after somebody was seen last too long ago a mail has said so. */
    private static final class Reminders implements ReminderRecord {

        @Override
        public List<FirstReminder> firstReminders(LocalDate first, LocalDate last) {
            List<FirstReminder> reminders = new ArrayList<>();
            for (Person person : PEOPLE) {
                for (LocalDate seen : person.seen) {
                    LocalDate day = seen.plusDays(person.cycle() + 2L);
                    boolean isTold = !day.isBefore(first) && !day.isAfter(last) && person.isThere(day);
                    if (isTold && person.seen.stream().noneMatch(next -> next.isAfter(seen) && next.isBefore(day))) {
                        reminders.add(new FirstReminder(person.customer, day));
                    }
                }
            }
            return reminders;
        }

        @Override
        public List<FailedMail> notAccepted(LocalDate first, LocalDate last) {
            return List.of(new FailedMail("V5012", ReminderEffect.Fate.REFUSED, 3));
        }

        @Override
        public Set<String> unreached(LocalDate first, LocalDate last) {
            return Set.of();
        }
    }
}
