package de.kontaktzyklus.story;

import static de.kontaktzyklus.story.ExampleMornings.GOOD;
import static de.kontaktzyklus.story.ExampleMornings.MONDAY;
import static de.kontaktzyklus.story.ExampleMornings.NEXT_MONDAY;
import static de.kontaktzyklus.story.ExampleMornings.NOTHING;
import static de.kontaktzyklus.story.ExampleMornings.lay;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.ExampleExports;
import de.kontaktzyklus.reminders.Alarm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each folder of examples on the real routes, once as the first export of an office and once on the Monday after a good
 * one: who hears what. Eighteen of forty cases are overdue on the first Monday, twenty on the second.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleExportsStoryTest {

    private static final String CLERK = "v1";
    private static final String LEADER = "leitung.501";
    private static final String ADMIN = "admin";

    @TempDir
    static Path folder;

    private Morning good;
    private Morning goodAgain;
    private ExampleMornings mornings;

    @BeforeAll
    void the_good_one_twice() throws Exception {
        mornings = new ExampleMornings(folder);
        good = first(GOOD);
        mornings.keep(GOOD);
        goodAgain = later(GOOD);
    }

    @AfterAll
    void the_office_closes() {
        mornings.close();
    }

    @Test
    void of_forty_cases_eighteen_are_overdue_and_a_week_later_twenty() {
        assertThat(good.rows()).isEqualTo("40 0");
        assertThat(good.text(CLERK)).contains("Überfällig im ganzen Jobcenter: 18 = 18 in heutigen Mails");
        assertThat(goodAgain.text(CLERK)).contains("Überfällig im ganzen Jobcenter: 20 = 20 in heutigen Mails");
        assertThat(List.of(good, goodAgain)).allSatisfy(morning -> {
            assertThat(morning.causes()).isEmpty();
            assertThat(morning.folder()).isEmpty();
            assertThat(morning.text(ADMIN)).contains("Alles in Ordnung");
        });
    }

    @ParameterizedTest
    @MethodSource("de.kontaktzyklus.export.ExampleExports#sayWhatTheGoodOneSays")
    void everybody_hears_what_the_good_one_says(String example) throws Exception {
        Morning first = first(example);
        Morning later = later(example);

        assertThat(first.said()).isEqualTo(good.said());
        assertThat(later.said()).isEqualTo(goodAgain.said());
        assertThat(List.of(first, later)).allSatisfy(morning -> {
            assertThat(morning.rows()).isEqualTo("40 0");
            assertThat(morning.causes()).isEmpty();
            assertThat(morning.folder()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("de.kontaktzyklus.export.ExampleExports#refusedWithWords")
    void a_refused_one_is_told_with_the_cause_and_changes_nothing(String example, String words) throws Exception {
        Morning first = first(example);
        Morning later = later(example);

        assertThat(first.cases()).isEmpty();
        assertThat(first.digests()).isEmpty();
        assertThat(first.kinds()).containsExactly(Alarm.Kind.EXPORT_REFUSED, Alarm.Kind.NO_EXPORT);
        assertThat(first.text(ADMIN))
                .contains(words, "Von dieser Art ist noch kein Export in Kraft.")
                .doesNotContain("Alles in Ordnung", "Muster;", "Kim");
        assertThat(later.rows()).isEqualTo("40 0");
        assertThat(later.digests()).as("the last good one stays").isEqualTo(goodAgain.digests());
        assertThat(later.kinds()).contains(Alarm.Kind.EXPORT_REFUSED);
        assertThat(later.text(CLERK)).contains("Export vom 23.11.2026 (7 Tage alt)");
        assertThat(later.text(ADMIN))
                .contains(words, "In Kraft bleibt der Export vom 23.11.2026 (faelle_2026-11-23.csv)")
                .doesNotContain("Alles in Ordnung", "Muster;", "Kim");
        assertThat(List.of(first, later))
                .allSatisfy(morning -> assertThat(morning.folder()).isEmpty());
    }

    @Test
    void a_footer_is_one_rejected_row_and_nobody_s_case() throws Exception {
        Morning first = first("03c-footer-cells");
        Morning later = later("03c-footer-cells");

        assertThat(first.digestsWithoutSums()).isEqualTo(good.digestsWithoutSums());
        assertThat(later.digestsWithoutSums()).isEqualTo(goodAgain.digestsWithoutSums());
        assertThat(List.of(first, later)).allSatisfy(morning -> {
            assertThat(morning.rows()).isEqualTo("41 1");
            assertThat(morning.kinds()).containsExactly(Alarm.Kind.ROWS_REJECTED);
            assertThat(morning.text(CLERK)).contains("41 Zeilen gelesen = ", " + 1 nicht lesbar + 0 doppelt");
            assertThat(morning.text(ADMIN)).contains("ist 1 Zeile von 41 nicht lesbar");
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"11-utf8-one-ansi-byte,Nachname", "60-overdue-row-rejected,Naechster_Termin"})
    void an_overdue_case_whose_row_cannot_be_read_stays_on_all_lists(String example, String column) throws Exception {
        Morning first = first(example);
        Morning later = later(example);

        assertThat(first.rows()).isEqualTo("40 1");
        assertThat(first.kinds()).containsExactly(Alarm.Kind.ROWS_REJECTED);
        assertThat(first.text(CLERK))
                .as("nobody knew the case")
                .contains("Überfällig im ganzen Jobcenter: 17 = 17 in heutigen Mails")
                .doesNotContain("008D000008");
        assertThat(later.rows()).isEqualTo("40 1");
        assertThat(later.kinds()).containsExactly(Alarm.Kind.ROWS_REJECTED);
        for (String reader : List.of(CLERK, LEADER)) {
            assertThat(later.text(reader))
                    .as(reader)
                    .contains("NEU 008D000008 seit 147 Tagen überfällig zuletzt beurteilt am 23.11.2026")
                    .contains("Daten klären: Spalte " + column + " nicht lesbar")
                    .contains("Überfällig im ganzen Jobcenter: 20 = 20 in heutigen Mails")
                    .contains("Davon 1 Fall nach der letzten Beurteilung");
        }
        assertThat(later.text(CLERK)).contains("Überfällig (8) ");
    }

    @Test
    void names_that_no_pattern_takes_are_told_with_the_patterns() throws Exception {
        Morning first = first("17-names-not-matched");
        Morning later = later("17-names-not-matched");

        assertThat(first.kinds()).containsExactlyInAnyOrder(Alarm.Kind.FILES_UNKNOWN, Alarm.Kind.NO_EXPORT);
        assertThat(first.digests()).isEmpty();
        assertThat(later.digests()).isEqualTo(goodAgain.digests());
        assertThat(later.kinds()).contains(Alarm.Kind.FILES_UNKNOWN);
        assertThat(List.of(first, later)).allSatisfy(morning -> {
            assertThat(morning.folder()).hasSize(5);
            assertThat(morning.text(ADMIN))
                    .contains("4 Dateien in", ".csv.zip ", ".txt ", ".xlsx ", "lle_2026-11-")
                    .contains("Erwartet werden: teams*.csv, mitarbeiter*.csv, faelle*.csv")
                    .doesNotContain("Alles in Ordnung");
        });
    }

    @Test
    void a_name_that_looks_unfinished_is_told_on_the_next_day() throws Exception {
        first("17-names-not-matched");
        StoryOffice office = mornings.office();

        assertThat(Morning.of(office, office.live(MONDAY.plusDays(1))).text(ADMIN))
                .contains("5 Dateien in", "faelle_2026-11-23.csv.part");
    }

    @Test
    void an_umlaut_in_a_name_is_taken_where_the_pattern_says_so() throws Exception {
        try (ExampleMornings umlauts = mornings.under(Map.of("export.pattern.cases", "faelle*.csv, fälle*.csv"))) {
            for (String name : List.of("fälle_2026-11-23.csv", "fa\u0308lle_2026-11-23.csv")) {
                StoryOffice office = umlauts.as(NOTHING);
                lay(office, GOOD, MONDAY);
                Files.move(
                        office.exports().resolve("faelle_2026-11-23.csv"),
                        office.exports().resolve(name));

                assertThat(Morning.of(office, office.live(MONDAY)).digests())
                        .as(name)
                        .isEqualTo(good.digests());
            }
        }
    }

    @Test
    void contacts_of_strangers_are_refused_and_the_cases_are_taken() throws Exception {
        Morning later = later("23-contacts-zero-lost");

        assertThat(later.digests()).isEqualTo(goodAgain.digests());
        assertThat(later.rows()).isEqualTo("40 0");
        assertThat(later.kinds()).containsExactly(Alarm.Kind.EXPORT_REFUSED);
        assertThat(later.text(ADMIN))
                .contains("40 von 40 Kontakten gehören zu Kunden, die in keinem Fallexport stehen")
                .contains("99A999999: 31; 9A999999: 9; in den Fallexporten: 999A999999: 40")
                .contains("kontaktzyklus intake accept");
    }

    @Test
    void six_cases_of_forty_are_all_there_is_or_a_loss() throws Exception {
        Morning first = first("30-zw-in-date");
        Morning later = later("30-zw-in-date");

        assertThat(first.rows()).isEqualTo("6 0");
        assertThat(first.text(CLERK)).contains("6 Zeilen gelesen = 6 vor dem Kontaktfenster + 0 im Kontaktfenster");
        assertThat(later.rows()).isEqualTo("40 0");
        assertThat(later.digests()).isEqualTo(goodAgain.digests());
        assertThat(later.text(ADMIN))
                .contains("nur 6 Zeilen ohne doppelte, im Export in Kraft waren es 40", "34 von 40 Kunden");
    }

    @Test
    void each_address_that_can_never_be_used_is_told_and_the_leader_gets_the_cases() throws Exception {
        Morning first = first("51-worker-mails");
        Morning later = later("51-worker-mails");

        assertThat(List.of(first, later)).allSatisfy(morning -> {
            assertThat(morning.kinds()).containsExactly(Alarm.Kind.ADDRESSES_UNUSABLE);
            assertThat(morning.text(ADMIN))
                    .contains("An 4 Adressen der Verzeichnisse kann keine Mail gehen")
                    .contains("Zeile 2, Spalte E_Mail: V1: ", "Zeile 3, Spalte E_Mail: V2: ")
                    .contains("Zeile 4, Spalte E_Mail: V3: ")
                    .contains("Zeile 5, Spalte E_Mail: V4: an die Domäne jobcenter.exemple darf keine Mail gehen")
                    .doesNotContain("v2@", "v3@", "v4@");
            assertThat(morning.digests()).extracting(Mail::recipient).containsExactly("leitung.501", "leitung.502");
        });
        assertThat(first.text(LEADER))
                .contains("ohne erreichbare Fachkraft 16 16", "Fachkraft ohne nutzbare Adresse: ");
    }

    @Test
    void an_exception_until_9999_is_put_up_for_review_and_an_appointment_then_holds_nothing_back() throws Exception {
        Morning first = first("61-9999");
        Morning later = later("61-9999");

        assertThat(first.text(CLERK))
                .contains("16 überfällig + 2 ausgesetzt", "Ausnahmen prüfen (1)", "008D000008 Ausnahme ohne Ende")
                .contains(
                        "NEU 028D000028 seit 140 Tagen überfällig", "Der nächste Termin liegt zu weit in der Zukunft");
        assertThat(first.text("v3"))
                .contains("NEU 018D000018 seit 140 Tagen überfällig", "038D000038 Ausnahme ohne Ende");
        assertThat(later.text(LEADER))
                .as("out of the overdue ones without a talk")
                .contains("NEU 008D000008 jetzt: Ausnahme ohne Ende", "NEU 038D000038 jetzt: Ausnahme ohne Ende")
                .doesNotContain("018D000018", "028D000028");
        assertThat(later.text(CLERK)).contains("028D000028 seit 147 Tagen überfällig");
    }

    @Test
    void every_row_twice_is_forty_duplicates_and_the_good_file_is_taken_afterwards() throws Exception {
        Morning later = later("63-doubled");
        Morning first = first("63-doubled");
        StoryOffice office = mornings.office();
        lay(office, GOOD, NEXT_MONDAY);
        Morning afterwards = Morning.of(office, office.live(NEXT_MONDAY));

        assertThat(List.of(first, later)).allSatisfy(morning -> {
            assertThat(morning.rows()).isEqualTo("80 0");
            assertThat(morning.text(CLERK)).contains("80 Zeilen gelesen", " + 40 doppelt");
        });
        assertThat(first.digestsWithoutSums()).isEqualTo(good.digestsWithoutSums());
        assertThat(later.digestsWithoutSums()).isEqualTo(goodAgain.digestsWithoutSums());
        assertThat(afterwards.said()).isEqualTo(goodAgain.said());
    }

    @ParameterizedTest(name = "first export: {0}")
    @ValueSource(booleans = {true, false})
    void the_first_of_three_lists_of_caseworkers_is_in_force_again(boolean isFirstExport) throws Exception {
        LocalDate day = isFirstExport ? MONDAY : NEXT_MONDAY;
        StoryOffice office = mornings.as(isFirstExport ? NOTHING : GOOD);
        if (isFirstExport) {
            lay(office, GOOD, MONDAY);
            Files.delete(office.exports().resolve("mitarbeiter_2026-11-23.csv"));
        }
        List<Mail> monday = list(office, "mitarbeiter_A.csv", day);
        list(office, "mitarbeiter_B.csv", day.plusDays(1));
        list(office, "mitarbeiter_A.csv", day.plusDays(2));

        assertThat(monday).extracting(Mail::recipient).contains(CLERK).doesNotContain("falsch");
        assertThat(office.pipeline().state().takenExports().inForce(ExportKind.CASEWORKERS))
                .hasValueSatisfying(taken -> assertThat(taken.fileName()).isEqualTo("mitarbeiter_A.csv"));
        assertThat(office.pipeline().state().takenExports().lastTaken(10))
                .filteredOn(taken -> taken.kind() == ExportKind.CASEWORKERS)
                .hasSize(isFirstExport ? 3 : 4);
        assertThat(office.refused()).isEmptyDirectory();
        assertThat(office.live(day.plusWeeks(1)))
                .extracting(Mail::recipient)
                .contains(CLERK)
                .doesNotContain("falsch");
    }

    private static List<Mail> list(StoryOffice office, String name, LocalDate day) throws Exception {
        lay(office, ExampleExports.folder("70-A-B-A").resolve(name), name, day);
        return office.live(day);
    }

    private Morning first(String example) throws Exception {
        return mornings.morning(NOTHING, example, MONDAY);
    }

    private Morning later(String example) throws Exception {
        return mornings.morning(GOOD, example, NEXT_MONDAY);
    }
}
