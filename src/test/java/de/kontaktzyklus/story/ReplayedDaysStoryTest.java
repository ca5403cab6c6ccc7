package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each day of months in an office is the same when it is made once more, whatever happened on it or later. */
class ReplayedDaysStoryTest {

    private static final Map<String, String> KEPT = Map.of("retention.replay", "12 months");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    @TempDir
    Path folder;

    private Shell shell() {
        return StoryShell.of(folder, Map.of());
    }

    private void each_day_is_the_same(StoryOffice office, int atLeast) {
        Shell shell = shell();
        List<LocalDate> days = office.pipeline().state().keptKnowledge().days();
        Map<LocalDate, String> differing = new TreeMap<>();
        for (LocalDate day : days) {
            Shell.Result replayed = shell.run("replay", "--day", day.toString());
            if (replayed.exitCode() != 0) {
                differing.put(day, replayed.out() + replayed.err());
            }
        }
        assertThat(days).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(differing).isEmpty();
    }

    /** Rows that cannot be read, cases that vanish, come back, change their cycle, leave without a talk. */
    @Test
    void of_a_quarter_in_a_small_office() throws Exception {
        try (StoryOffice office = new StoryOffice(folder, KEPT)) {
            ExampleDays days = new ExampleDays(office, "small-office");
            try (Stream<Path> found = Files.list(Path.of("src/test/resources/examples/days/small-office"))) {
                for (String day : found.map(each -> each.getFileName().toString())
                        .sorted()
                        .toList()) {
                    days.live(LocalDate.parse(day), day);
                }
            }
            each_day_is_the_same(office, 20);
        }
    }

    /**
     * From Monday on: a mail climbs to the deputy, nobody takes anything, it is said again; Anna is away and Bert
     * stands in; the program is down for days; the case is overdue so long that the leader is told, weekly and at once.
     * All with settings that hold no more when the days are replayed.
     */
    @Test
    void with_refusals_an_absence_downtime_and_escalation() throws Exception {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "office.name", "Jobcenter Beispielstadt",
                "mail.show-names", "true",
                "mail.show-profiles", "true",
                "mail.talk-blocks-from", "9",
                "escalation.leader-list-after-working-days", "5",
                "reminders.horizon-days", "21"));
        settings.putAll(KEPT);
        try (PickyMailServer server = new PickyMailServer()) {
            settings.put("smtp.port", server.port());
            try (StoryOffice office = new StoryOffice(folder, settings)) {
                office.exportPeople(MONDAY);
                office.put("mitarbeiter_" + MONDAY + ".csv", OneOverdueCase.people("V5012", "V5011"));
                for (int day = 0; day < 60; day++) {
                    LocalDate today = MONDAY.plusDays(day);
                    server.hasNoMailboxFor(
                            switch (day) {
                                case 0 -> new String[] {"v5011"};
                                case 7, 8 -> new String[] {"v5011", "v5012", "leitung.501", "leitung"};
                                case 14 -> new String[] {"*"};
                                default -> new String[0];
                            });
                    if (day == 16) {
                        office.put("mitarbeiter_" + today + ".csv", away(today));
                    }
                    boolean down = day >= 22 && day < 25;
                    if (!down) {
                        office.exportCases(today, List.of(new Client("100A000001", "V5011").lastSeen("23.11.2026")));
                        office.live(today);
                    }
                }
                each_day_is_the_same(office, 35);
            }
        }
    }

    /** The server says at noon how much it takes, and nobody can ask it about a day that is past. */
    @Test
    void with_a_list_that_went_in_parts() throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                StoryOffice office = new StoryOffice(folder, Map.of("smtp.port", server.port()))) {
            server.takesUpTo(50_000);
            office.exportPeople(MONDAY);
            office.exportCases(
                    MONDAY,
                    IntStream.range(0, 120)
                            .mapToObj("100A%06d"::formatted)
                            .map(number -> new Client(number, "V5011").lastSeen("23.11.2026"))
                            .toList());
            office.live(MONDAY);
            server.takesUpTo(10_000_000);

            each_day_is_the_same(office, 1);
            assertThat(shell().run("replay", "--day", MONDAY.toString()).said())
                    .as("three people, one of them in several mails")
                    .containsPattern("Mails: ([4-9]) aufgezeichnet, \\1 noch einmal erstellt");
        }
    }

    private static String away(LocalDate today) {
        return OneOverdueCase.people("V5012", "V5011").replaceFirst("39;V5012;;", "39;V5012;" + today + ";2027-03-31");
    }
}
