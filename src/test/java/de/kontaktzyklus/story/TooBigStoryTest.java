package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.KeptMails.Filter;
import de.kontaktzyklus.delivery.MailState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that is too long for one mail goes in several: nothing is cut off, and each part is said or not by itself. */
class TooBigStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final int CASES = 120;
    private static final Pattern NUMBER = Pattern.compile("100A\\d{6}");

    @TempDir
    private Path folder;

    @Test
    void over_the_setting_it_goes_in_parts_that_together_say_everything_once() throws Exception {
        try (StoryOffice office = new StoryOffice(folder, Map.of("mail.max-size", "64KB"))) {
            arrive(office);
            List<Mail> parts = toAnna(office.live(MONDAY));

            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(parts)
                    .extracting(Mail::subject)
                    .allMatch(subject -> subject.endsWith(" von " + parts.size() + ")"));
            assertThat(overdue(parts)).as("sums of the parts").isEqualTo(CASES);
            assertThat(parts).allSatisfy(part -> {
                assertThat(numbers(List.of(part))).hasSize(overdue(List.of(part)));
                assertThat(words(part)).contains("Alle Teile zusammen: 120 überfällig, 0 fällig, 120 Fälle");
            });
            assertThat(words(parts.get(0))).contains(", geht weiter in Teil 2");
            assertThat(words(parts.get(1))).contains(", Fortsetzung aus Teil 1");
            assertThat(numbers(parts)).hasSize(CASES).doesNotHaveDuplicates();
            assertThat(toAnna(office.live(TUESDAY))).as("all is said").isEmpty();
        }
    }

    @Test
    void over_the_size_that_the_server_names_as_well_from_the_first_day_on() throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                StoryOffice office = new StoryOffice(folder, Map.of("smtp.port", server.port()))) {
            server.takesUpTo(50_000);
            arrive(office);
            office.live(MONDAY);

            List<Mail> parts = toAnna(server.taken());
            assertThat(numbers(parts)).hasSize(CASES).doesNotHaveDuplicates();
            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(states(office, MONDAY)).containsOnly(MailState.SENT);
        }
    }

    @Test
    void a_server_that_is_silent_at_planning_and_small_at_sending_gets_parts_on_the_next_day() throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                StoryOffice office = new StoryOffice(folder, Map.of("smtp.port", server.port()))) {
            arrive(office);
            office.at(MONDAY, LocalTime.of(8, 0)).wakeWithoutDelivery();
            server.takesUpTo(50_000);
            office.deliver();

            List<Mail> monday = server.taken();
            assertThat(toAnna(monday)).isEmpty();
            assertThat(monday)
                    .extracting(Mail::subject)
                    .contains("Kontaktzyklus: Mail zu groß für den Mailserver – 11.01.2027");

            office.live(TUESDAY);
            assertThat(numbers(toAnna(server.taken()))).hasSize(CASES).doesNotHaveDuplicates();
        }
    }

    @Test
    void nothing_is_sent_twice_or_lost_by_a_restart_between_the_parts() throws Exception {
        Map<String, String> one = Map.of("mail.max-size", "64KB", "smtp.max-mails-per-run", "1");
        try (StoryOffice office = new StoryOffice(folder, one)) {
            arrive(office);
            office.at(MONDAY, LocalTime.of(8, 0)).wakeWithoutDelivery();
            List<Mail> mails = new ArrayList<>(office.deliver());
            for (int round = 0; round < 10; round++) {
                office.restart();
                mails.addAll(office.deliver());
            }

            List<Mail> parts = toAnna(mails);
            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(parts).extracting(Mail::subject).doesNotHaveDuplicates();
            assertThat(numbers(parts)).hasSize(CASES).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_only_a_refused_part_said_is_said_again() throws Exception {
        try (PickyMailServer server = new PickyMailServer();
                StoryOffice office =
                        new StoryOffice(folder, Map.of("smtp.port", server.port(), "mail.max-size", "64KB"))) {
            server.refuses("Teil 2 von");
            arrive(office);
            office.live(MONDAY);
            List<String> said = numbers(toAnna(server.taken()));
            assertThat(said).isNotEmpty().hasSizeLessThan(CASES);

            server.refuses("");
            office.live(TUESDAY);
            List<Mail> tuesday = toAnna(server.taken());
            assertThat(newNumbers(tuesday))
                    .as("said for the first time")
                    .hasSize(CASES - said.size())
                    .doesNotContainAnyElementsOf(said);
        }
    }

    private static void arrive(StoryOffice office) throws IOException {
        office.exportPeople(MONDAY);
        office.exportCases(
                MONDAY,
                Stream.iterate(1, number -> number + 1)
                        .limit(CASES)
                        .map(number -> new Client("100A%06d".formatted(number), "V5011").lastSeen("27.11.2026"))
                        .toList());
    }

    private static List<MailState> states(StoryOffice office, LocalDate day) {
        return office
                .pipeline()
                .state()
                .keptMails(() -> day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant())
                .list(new Filter(java.util.Optional.empty(), java.util.Optional.of(day)))
                .stream()
                .map(mail -> mail.state())
                .toList();
    }

    private static List<Mail> toAnna(List<Mail> mails) {
        return mails.stream().filter(mail -> mail.recipient().equals("v5011")).toList();
    }

    private static int overdue(List<Mail> parts) {
        Pattern count = Pattern.compile(": (\\d+) überfällig");
        return parts.stream()
                .flatMap(part -> count.matcher(part.subject()).results())
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    /** Those of the rows: not of the calls before them, nor of the block to copy. */
    private static List<String> numbers(List<Mail> mails) {
        return mails.stream()
                .flatMap(mail -> mail.text().lines())
                .filter(line -> line.matches("(NEU)? +" + NUMBER + " .*"))
                .flatMap(line -> NUMBER.matcher(line).results())
                .map(found -> found.group())
                .toList();
    }

    private static List<String> newNumbers(List<Mail> mails) {
        Pattern marked = Pattern.compile("NEU\\s+(100A\\d{6})");
        return mails.stream()
                .flatMap(mail -> marked.matcher(mail.text()).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static String words(Mail mail) {
        return mail.text().replaceAll("\\s+", " ");
    }
}
