package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * January to March 2027 in an office, day by day, through the real routes. What arrives on which day, and why, stands
 * in {@code quarter.csv}; all other days are silent.
 */
class QuarterStoryTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final Set<LocalDate> DOWN =
            Set.of(LocalDate.of(2027, 1, 26), LocalDate.of(2027, 1, 27), LocalDate.of(2027, 1, 28));

    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final Map<LocalDate, List<Mail>> diary = new LinkedHashMap<>();
    private StoryOffice office;

    @BeforeEach
    void there_is_an_office(@TempDir Path folder) throws IOException {
        office = new StoryOffice(folder);
        client("100A000001", "V5011").lastSeen("07.12.2026");
        client("100A000002", "V5012").lastSeen("14.12.2026");
        client("100A000003", "V5012").lastSeen("15.12.2026");
        client("100A000004", "V5021").lastSeen("21.12.2026").underProtection();
        client("100A000005", "V5021").lastSeen("28.12.2026");
        for (int number = 10; number < 20; number++) {
            client("100A0000" + number, "V5021").lastSeen("04.12.2026").excepted("Einstellungszusage", "31.12.2027");
        }
    }

    @AfterEach
    void the_office_closes() {
        office.close();
    }

    @Test
    void everybody_hears_of_each_case_at_the_right_time_and_nobody_twice() throws Exception {
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (!DOWN.contains(day)) {
                begin(day);
                live(day);
                end(day);
            }
        }

        assertThat(diaryInShort()).isEqualTo(expected());
        theRightPeopleReadTheRightNumbers();
        theSummariesAreThere();
        assertThat(office.pipeline().state().outbox().totals())
                .as("all mails were accepted")
                .allSatisfy((state, count) -> assertThat(count > 0).isEqualTo(state == MailState.SENT));
    }

    /** What happens before the run of a day: the specialist application exports, and people do their work. */
    private void begin(LocalDate day) throws Exception {
        switch (day.toString()) {
            case "2027-01-21" -> client("100A000001").lastSeen("20.01.2027");
            case "2027-02-03" -> office.put("faelle_2027-02-03.csv", "Kundennummer;Team\n100A000001;501\n");
            case "2027-02-04" -> halfWrite("faelle_2027-02-05.csv.part", day);
            case "2027-02-15" -> client("100A000005").appointment("26.02.2027");
            case "2027-03-01" -> client("100A000005").lastSeen("26.02.2027").appointment("");
            case "2027-03-09" -> client("100A000001").lastSeen("08.03.2027");
            case "2027-03-16" -> office.mailServerGoesDown();
            case "2027-03-17" -> office.mailServerComesBack();
            case "2027-03-22" -> clients.remove("100A000003");
            case "2027-03-24" -> account("100A000003");
            default -> {}
        }
        boolean exported = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && !day.toString().equals("2027-02-03");
        if (exported) {
            office.exportPeople(day);
            office.exportCases(day, clientsAsOf(day));
        }
    }

    private void halfWrite(String name, LocalDate day) throws IOException {
        office.put(name, Client.HEADER + "\n100A00");
        Files.setLastModifiedTime(
                office.exports().resolve(name), FileTime.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /** What happens after the run: sometimes it is started once more, and nothing may come of it. */
    private void end(LocalDate day) throws Exception {
        switch (day.toString()) {
            case "2027-01-04" -> silence("a second run on the same day", day);
            case "2027-01-19" -> {
                office.restart();
                silence("a restart on the same day", day);
            }
            case "2027-01-20" -> {
                office.put("faelle_2027-01-20_noch_einmal.csv", StoryOffice.cases(clientsAsOf(day)));
                silence("the same export under another name", day);
            }
            case "2027-02-03" -> assertThat(office.refused()).isDirectoryContaining("glob:**faelle_2027-02-03.csv*");
            case "2027-02-04" -> {
                assertThat(office.exports()).as("half-written").isDirectoryContaining("glob:**.part");
                Files.delete(office.exports().resolve("faelle_2027-02-05.csv.part"));
            }
            default -> {}
        }
    }

    private void live(LocalDate day) throws Exception {
        List<Mail> mails = office.live(day);
        if (!mails.isEmpty()) {
            diary.put(day, mails);
        }
    }

    private void silence(String when, LocalDate day) throws Exception {
        assertThat(office.live(day)).as(when).isEmpty();
    }

    private void account(String customer) {
        assertThat(office.pipeline().state().knownCases().close(customer, "verzogen", LocalDate.of(2027, 3, 24)))
                .isTrue();
    }

    private void theRightPeopleReadTheRightNumbers() {
        assertThat(mail("2027-01-19", "v5011").text()).contains("100A000001");
        assertThat(mail("2027-01-29", "v5012").text())
                .as("three days of downtime in one mail")
                .contains("100A000002", "100A000003");
        assertThat(mail("2027-02-02", "schutz").text()).contains("100A000004");
        assertThat(allMails().filter(mail -> !mail.recipient().equals("schutz")))
                .as("a protected case is shown to nobody else")
                .noneMatch(mail -> mail.text().contains("100A000004"));
        assertThat(mail("2027-02-03", "admin").text()).contains("faelle_2027-02-03.csv");
        assertThat(mail("2027-03-10", "leitung.501").text()).contains("100A000002");
        assertThat(mail("2027-03-22", "leitung.501").text()).as("vanished").contains("100A000003");
        assertThat(mail("2027-03-30", "leitung.501").text()).as("accounted for").doesNotContain("100A000003");
    }

    private void theSummariesAreThere() {
        assertThat(Stream.of("2026-12", "2027-01", "2027-02")
                        .flatMap(month -> Stream.of("501", "502")
                                .flatMap(team -> Stream.of("xlsx", "html", "csv")
                                        .map(face -> office.summaries()
                                                .resolve(month + "/" + team + "/" + team + "." + face)))))
                .allMatch(Files::isRegularFile);
        assertThat(office.refused()).as("forgotten after a week").isEmptyDirectory();
    }

    private Mail mail(String day, String recipient) {
        return diary.getOrDefault(LocalDate.parse(day), List.of()).stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing for " + recipient + " on " + day));
    }

    private Stream<Mail> allMails() {
        return diary.values().stream().flatMap(List::stream);
    }

    private List<String> diaryInShort() {
        return diary.entrySet().stream()
                .map(day -> day.getKey() + ";"
                        + day.getValue().stream().map(Mail::inShort).collect(Collectors.joining(", ")))
                .toList();
    }

    private static List<String> expected() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(QuarterStoryTest.class.getResourceAsStream("quarter.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.lastIndexOf(';')))
                    .toList();
        }
    }

    private Client client(String number) {
        return Objects.requireNonNull(clients.get(number));
    }

    private Client client(String number, String caseworker) {
        return clients.computeIfAbsent(number, each -> new Client(each, caseworker));
    }

    /** With one who comes every day, so that no two exports are the same. */
    private List<Client> clientsAsOf(LocalDate day) {
        List<Client> all = new ArrayList<>(clients.values());
        String yesterday =
                DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT).format(day.minusDays(1));
        all.add(new Client("100A000099", "V5021").lastSeen(yesterday));
        if (!day.isBefore(LocalDate.of(2027, 3, 1))) {
            all.add(new Client("100A000006", "V5011").lastSeen("01.02.2027"));
        }
        return all;
    }
}
