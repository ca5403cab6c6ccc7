package de.kontaktzyklus.story;

import static de.kontaktzyklus.story.ExampleMornings.GOOD;
import static de.kontaktzyklus.story.ExampleMornings.MONDAY;
import static de.kontaktzyklus.story.ExampleMornings.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Refused;
import de.kontaktzyklus.export.ExampleExports;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.office.intake.IntakeDesk;
import de.kontaktzyklus.reminders.Alarm.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first contacts of an office have lost the zeros of their numbers and are refused (decision 37): judged without
 * them, all forty cases would look overdue, and the first mails of the program would say so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstContactsStoryTest {

    private static final String EXAMPLE = "23-contacts-zero-lost";
    private static final String CONTACTS = "kontakte_2026-11-23.csv";
    private static final String HELD = "held";
    private static final String CLERK = "v1";
    private static final String ADMIN = "admin";
    private static final LocalTime NOON = LocalTime.NOON;

    @TempDir
    static Path folder;

    private ExampleMornings mornings;
    private Morning held;

    @BeforeAll
    void the_first_morning() throws Exception {
        mornings = new ExampleMornings(folder);
        held = mornings.morning(NOTHING, EXAMPLE, MONDAY);
        mornings.keep(HELD);
    }

    @AfterAll
    void the_office_closes() {
        mornings.close();
    }

    @Test
    void nobody_is_told_anything_but_the_administrator_why_and_how_to_go_on() {
        assertThat(held.rows()).isEqualTo("40 0");
        assertThat(held.digests()).isEmpty();
        assertThat(held.kinds()).containsExactly(Kind.EXPORT_REFUSED, Kind.FIRST_EXPORT_REFUSED);
        assertThat(held.text(ADMIN))
                .contains("Der erste Export dieser Art, " + CONTACTS + ", wurde abgelehnt.")
                .contains("gehen keine Erinnerungen und keine Hinweise an Teamleitungen hinaus, und es entsteht keine")
                .contains("40 von 40 Kontakten gehören zu Kunden, die in keinem Fallexport stehen")
                .contains("99A999999: 31; 9A999999: 9; in den Fallexporten: 999A999999: 40")
                .contains("Ist die Datei falsch:", "kontaktzyklus intake accept")
                .contains("intake.alarm-after-working-days.contacts=off")
                .doesNotContain("Alles in Ordnung");
        assertThat(held.text(ADMIN).split("99A999999: 31", -1))
                .as("the reasons, once")
                .hasSize(2);
        assertThat(held.text(ADMIN).split("Ist die Datei falsch:", -1))
                .as("the ways on, once")
                .hasSize(2);
        assertThat(held.text(ADMIN))
                .contains("Die Gründe und was zu tun ist, stehen im Bericht und unter „Export abgelehnt: Kontakte“.");
        assertThat(held.folder()).isEmpty();
    }

    @Test
    void it_stays_so_and_the_status_says_it_until_contacts_are_mended_on_the_same_day_or_later() throws Exception {
        StoryOffice office = mornings.as(HELD);
        List<Mail> tuesday = office.live(MONDAY.plusDays(1));

        assertThat(tuesday).as("told once").isEmpty();
        assertThat(office.status(MONDAY.plusDays(1)).openCauses().get(1).words().title())
                .isEqualTo("Es gehen keine Erinnerungen hinaus: erster Export abgelehnt (Kontakte)");
        assertThat(office.status(MONDAY.plusDays(1)).cases()).isEmpty();

        office.put("kontakte_2026-11-25.csv", mended());
        Morning wednesday = Morning.of(office, office.live(MONDAY.plusDays(2)));

        assertThat(wednesday.text(CLERK)).contains("Überfällig im ganzen Jobcenter: 20 = 20 in heutigen Mails");
        assertThat(wednesday.kinds()).as("of Monday's cases").containsExactly(Kind.NO_NEW_EXPORT);
        assertThat(wednesday.text(ADMIN)).contains("Erledigt: Es gehen keine Erinnerungen hinaus");
    }

    @Test
    void mended_before_noon_the_day_is_caught_up_and_says_what_it_would_have_said() throws Exception {
        Morning good = mornings.morning(NOTHING, GOOD, MONDAY);
        StoryOffice office = mornings.as(HELD);
        office.put(CONTACTS, mended());

        Morning noon = Morning.of(office, office.at(MONDAY, NOON).wake());

        assertThat(noon.digests()).isEqualTo(good.digests());
        assertThat(noon.causes()).isEmpty();
    }

    @Test
    void accepted_the_mails_go_out() throws Exception {
        StoryOffice office = mornings.as(HELD);
        OfficeNode node = node(office, MONDAY);
        Refused refusal = node.state().takenExports().openRefusals().get(0);
        Path file = ExampleExports.folder(EXAMPLE).resolve(CONTACTS);
        assertThat(new IntakeDesk(node).accept(file, refusal, "so gewollt")).isPresent();

        Morning again = Morning.of(office, office.live(MONDAY));

        assertThat(again.text(CLERK)).contains("Überfällig im ganzen Jobcenter: 40 = 40 in heutigen Mails");
        assertThat(again.causes()).isEmpty();
    }

    @Test
    void switched_off_the_mails_go_out_and_the_refusal_is_settled() throws Exception {
        Map<String, String> off = Map.of("intake.alarm-after-working-days.contacts", "off");
        try (ExampleMornings others = mornings.under(off)) {
            StoryOffice office = others.as(HELD);
            Morning noon = Morning.of(office, office.at(MONDAY, NOON).wake());

            assertThat(noon.text(CLERK)).contains("Überfällig im ganzen Jobcenter: 40 = 40 in heutigen Mails");
            assertThat(noon.causes()).isEmpty();
        }
    }

    @Test
    void an_office_that_works_without_contacts_goes_on_when_its_first_ones_are_refused() throws Exception {
        StoryOffice office = mornings.as(NOTHING);
        ExampleMornings.lay(office, GOOD, MONDAY);
        office.live(MONDAY);
        Files.copy(
                ExampleExports.folder(EXAMPLE).resolve(CONTACTS),
                office.exports().resolve(CONTACTS));

        Morning nextWeek = Morning.of(office, office.live(MONDAY.plusWeeks(1)));

        assertThat(nextWeek.text(CLERK)).contains("Überfällig im ganzen Jobcenter: 20 = 20 in heutigen Mails");
        assertThat(nextWeek.kinds()).contains(Kind.EXPORT_REFUSED).doesNotContain(Kind.FIRST_EXPORT_REFUSED);
    }

    @Test
    void a_first_working_time_that_is_refused_holds_nothing_back() throws Exception {
        StoryOffice office = mornings.as(NOTHING);
        ExampleMornings.lay(office, GOOD, MONDAY);
        office.put("arbeitszeit_2026-11-23.csv", "Vermittler;Monat\nV1;2026-10\n");

        Morning monday = Morning.of(office, office.live(MONDAY));

        assertThat(monday.text(CLERK)).contains("Überfällig im ganzen Jobcenter: 18 = 18 in heutigen Mails");
        assertThat(monday.kinds()).containsExactly(Kind.EXPORT_REFUSED);
        assertThat(monday.text(ADMIN)).contains("intake.alarm-after-working-days.working-time=off");
    }

    /** A month that nobody was told of, as its contacts were refused, is not summed up without them afterwards. */
    @Test
    void the_month_is_not_summed_up_without_its_contacts() throws Exception {
        StoryOffice office = mornings.as(HELD);
        assertThat(office.status(LocalDate.of(2026, 12, 1)).monthOpen()).isEmpty();
        office.put("kontakte_2026-12-03.csv", mended());
        office.live(LocalDate.of(2026, 12, 3));

        assertThat(office.status(LocalDate.of(2026, 12, 3)).monthOpen()).isEmpty();
        assertThat(office.summaries().resolve("2026-11")).doesNotExist();
        assertThat(office.pipeline().state().takenExports().inForce(ExportKind.CONTACTS))
                .isPresent();
    }

    @Test
    void a_wrong_year_in_the_name_of_the_file_makes_no_summary_without_contacts() throws Exception {
        StoryOffice office = mornings.as(NOTHING);
        ExampleMornings.lay(office, GOOD, MONDAY);
        office.put("kontakte_2027-11-23.csv", mended());
        assertThat(office.live(MONDAY)).extracting(Mail::recipient).containsOnly(ADMIN);
        office.put("kontakte_2026-12-03.csv", mended());
        office.live(LocalDate.of(2026, 12, 3));

        assertThat(office.summaries().resolve("2026-11")).doesNotExist();
    }

    @Test
    void the_files_of_a_month_wait_for_its_contacts_and_the_month_is_summed_up_with_them() throws Exception {
        StoryOffice late = mornings.as(HELD);
        late.put("faelle_2026-12-03.csv", Files.readString(folderOf(GOOD).resolve("faelle_2026-11-23.csv")) + "\n");
        late.live(LocalDate.of(2026, 12, 3));
        late.live(LocalDate.of(2026, 12, 10));
        assertThat(archived(late)).as("held").anyMatch(name -> name.startsWith("2026-11-23_cases_"));
        late.put(CONTACTS, mended());
        late.live(LocalDate.of(2026, 12, 11));
        assertThat(late.summaries().resolve("2026-11")).as("of that month").isNotEmptyDirectory();
    }

    @Test
    void contacts_of_nothing_but_the_header_hold_everything_back_until_somebody_says_that_they_are_right()
            throws Exception {
        StoryOffice office = mornings.as(NOTHING);
        ExampleMornings.lay(office, GOOD, MONDAY);
        office.put(CONTACTS, "Kundennummer;Datum;Art;Vermittler;Dauer_Min\n");

        Morning monday = Morning.of(office, office.live(MONDAY));

        assertThat(monday.digests()).isEmpty();
        assertThat(monday.kinds()).containsExactly(Kind.EXPORT_REFUSED, Kind.FIRST_EXPORT_REFUSED);
        assertThat(monday.text(ADMIN)).contains("enthält nur die Kopfzeile", "kontaktzyklus intake accept");

        OfficeNode node = node(office, MONDAY);
        Refused refusal = node.state().takenExports().openRefusals().get(0);
        try (Stream<Path> files = Files.list(office.refused())) {
            Path file = files.filter(each -> each.toString().endsWith(CONTACTS))
                    .findFirst()
                    .orElseThrow();
            assertThat(new IntakeDesk(node).accept(file, refusal, "es gab keine"))
                    .isPresent();
        }

        Morning again = Morning.of(office, office.live(MONDAY));

        assertThat(again.digests()).isNotEmpty();
        assertThat(again.causes()).isEmpty();
    }

    private static Path folderOf(String example) {
        return ExampleExports.folder(example);
    }

    private static List<String> archived(StoryOffice office) throws Exception {
        try (Stream<Path> files =
                Files.list(office.office().settings().state().directory().resolve("exports"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String mended() throws Exception {
        return Files.readAllLines(ExampleExports.folder(EXAMPLE).resolve(CONTACTS)).stream()
                .map(row -> "0".repeat(Character.isDigit(row.charAt(0)) ? 10 - row.indexOf(';') : 0) + row)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static OfficeNode node(StoryOffice office, LocalDate day) {
        SettableClock clock = new SettableClock();
        clock.set(day);
        return new OfficeNode(
                office.office(), new OfficeClock(clock), office.pipeline().state());
    }
}
