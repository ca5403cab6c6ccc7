package de.kontaktzyklus.cases;

import static de.kontaktzyklus.cases.ExportKind.CASES;
import static de.kontaktzyklus.cases.ExportKind.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.cases.TakenExports.Arrival;
import de.kontaktzyklus.cases.TakenExports.Decision;
import de.kontaktzyklus.cases.TakenExports.Mix;
import de.kontaktzyklus.cases.TakenExports.Note;
import de.kontaktzyklus.cases.TakenExports.Refused;
import de.kontaktzyklus.cases.TakenExports.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the memory of exports keeps to; what an export does to the known cases is part of their contract. */
public abstract class TakenExportsContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @TempDir
    Path archive;

    /** With nothing in it. */
    protected abstract TakenExports exports();

    @Test
    void at_first_nothing_is_in_force() {
        assertThat(exports().inForce(CASES)).isEmpty();
        assertThat(exports().latestNotAfter(CASES, MONDAY)).isEmpty();
        assertThat(exports().lastTaken(10)).isEmpty();
        assertThat(exports().lastRefused(10)).isEmpty();
    }

    @Test
    void the_export_taken_last_is_in_force() {
        take(TEAMS, MONDAY);
        Taken newer = take(TEAMS, TUESDAY);

        assertThat(exports().inForce(TEAMS)).contains(newer);
        assertThat(exports().inForce(CASES)).as("each kind by itself").isEmpty();
    }

    @Test
    void content_that_was_in_force_before_can_come_back() {
        Taken first = take(TEAMS, MONDAY);
        take(TEAMS, TUESDAY);
        Taken back = first.again("teams-again.csv", WEDNESDAY, first.takenAt());
        exports().take(back, List.of());

        assertThat(exports().inForce(TEAMS)).contains(back);
        assertThat(exports().lastTaken(10)).hasSize(3);
    }

    @Test
    void content_in_force_that_comes_again_is_in_force_as_of_its_new_date_and_moves_nothing() {
        Taken first = take(TEAMS, MONDAY);
        Taken again = first.again("teams-2026-11-24.csv", TUESDAY, first.takenAt());
        exports().confirm(again, arrival(again));

        assertThat(exports().inForce(TEAMS)).contains(again);
        assertThat(exports().before(TEAMS))
                .as("a confirmation is nothing to go back to")
                .isEmpty();
    }

    @Test
    void what_the_mix_was_like_is_kept() {
        Taken plain = Exports.taken(TEAMS, MONDAY, archive);
        Taken mixed = new Taken(
                TEAMS,
                plain.fileName(),
                MONDAY,
                plain.sha256(),
                40,
                1,
                plain.archived(),
                plain.takenAt(),
                Optional.of(new Mix(1, 2, 3, 4)));
        exports().take(mixed, List.of());

        assertThat(exports().inForce(TEAMS)).contains(mixed);
    }

    @Test
    void somebody_may_go_back_to_the_export_before_and_that_is_recorded() {
        Taken good = take(TEAMS, MONDAY);
        Taken wrong = take(TEAMS, TUESDAY);
        Taken again = wrong.again("teams-2026-11-25.csv", WEDNESDAY, wrong.takenAt());
        exports().confirm(again, arrival(again));
        Taken other = take(CASES, WEDNESDAY);

        assertThat(exports().before(TEAMS)).contains(good);
        assertThat(exports().rollBack(TEAMS, List.of(), new Note(WEDNESDAY, "wrong office"), ZoneOffset.UTC))
                .isEqualTo(good);
        assertThat(exports().inForce(TEAMS)).contains(good);
        assertThat(exports().inForce(CASES)).as("each kind by itself").contains(other);
        assertThat(exports().decisions(10))
                .containsExactly(new Decision(
                        WEDNESDAY,
                        Decision.Action.ROLLED_BACK,
                        TEAMS,
                        "teams-2026-11-25.csv",
                        WEDNESDAY,
                        "wrong office"));
    }

    @Test
    void without_an_export_before_there_is_no_way_back() {
        Taken only = take(TEAMS, MONDAY);

        assertThatThrownBy(() -> exports().rollBack(TEAMS, List.of(), new Note(TUESDAY, "wrong"), ZoneOffset.UTC))
                .isInstanceOf(IllegalStateException.class);
        assertThat(exports().inForce(TEAMS)).contains(only);
        assertThat(exports().decisions(10)).isEmpty();
    }

    @Test
    void an_accepted_export_is_in_force_and_recorded_with_its_reason() {
        Taken accepted = Exports.taken(TEAMS, MONDAY, archive);
        exports().accept(accepted, List.of(), new Note(TUESDAY, "the office has moved"));

        assertThat(exports().inForce(TEAMS)).contains(accepted);
        assertThat(exports().decisions(10))
                .extracting(Decision::action, Decision::reason)
                .containsExactly(tuple(Decision.Action.ACCEPTED, "the office has moved"));
    }

    @Test
    void files_of_other_kinds_move_no_cases() {
        take(TEAMS, MONDAY);

        assertThat(exports().take(Exports.taken(TEAMS, TUESDAY, archive), List.of()))
                .isEqualTo(MovementTotals.NONE);
    }

    @Test
    void the_cases_of_two_exports_are_compared() {
        CaseSnapshot anna = new CaseSnapshot("100001", "V01", "T1", "", false);

        assertThat(exports().take(Exports.taken(CASES, MONDAY, archive), List.of()))
                .isEqualTo(MovementTotals.NONE);
        assertThat(exports().take(Exports.taken(CASES, TUESDAY, archive), List.of(anna)))
                .isEqualTo(new MovementTotals(1, 0, 0, 0, 0));
    }

    @Test
    void a_past_month_finds_the_latest_export_that_is_not_after_it() throws IOException {
        Taken monday = archived(take(CASES, MONDAY));
        archived(take(CASES, WEDNESDAY));

        assertThat(exports().latestNotAfter(CASES, MONDAY.minusDays(1))).isEmpty();
        assertThat(exports().latestNotAfter(CASES, MONDAY)).contains(monday);
        assertThat(exports().latestNotAfter(CASES, TUESDAY)).contains(monday);
    }

    @Test
    void an_export_that_left_the_archive_is_passed_over() throws IOException {
        Taken monday = archived(take(CASES, MONDAY));
        take(CASES, TUESDAY);

        assertThat(exports().latestNotAfter(CASES, WEDNESDAY)).contains(monday);
    }

    @Test
    void of_two_exports_of_one_day_the_later_one_counts() throws IOException {
        archived(take(CASES, MONDAY));
        Taken again = Exports.taken(CASES, MONDAY, archive);
        Taken corrected = new Taken(
                CASES,
                "corrected.csv",
                MONDAY,
                "another hash",
                2,
                0,
                archive.resolve("corrected.csv"),
                again.takenAt());
        exports().take(archived(corrected), List.of());

        assertThat(exports().latestNotAfter(CASES, MONDAY)).contains(corrected);
        assertThat(exports().inForce(CASES)).contains(corrected);
    }

    @Test
    void taken_exports_are_listed_newest_first() {
        take(TEAMS, MONDAY);
        Taken second = take(CASES, MONDAY);
        Taken third = take(TEAMS, TUESDAY);

        assertThat(exports().lastTaken(2)).containsExactly(third, second);
    }

    @Test
    void a_refusal_changes_nothing_in_force() {
        Taken good = take(TEAMS, MONDAY);
        Refused bad = Exports.refused(TEAMS, TUESDAY, "column E_Mail is missing", archive);
        exports().refuse(bad);

        assertThat(exports().inForce(TEAMS)).contains(good);
        assertThat(exports().lastRefused(10)).containsExactly(bad);
    }

    @Test
    void the_same_refusal_is_recorded_once_and_another_reason_separately() {
        Refused first = Exports.refused(TEAMS, MONDAY, "column E_Mail is missing", archive);
        Refused other = Exports.refused(TEAMS, MONDAY, "older than the one in force", archive);
        exports().refuse(first);
        exports().refuse(first);
        exports().refuse(other);

        assertThat(exports().lastRefused(10)).containsExactly(other, first);
        assertThat(exports().lastRefused(1)).containsExactly(other);
    }

    @Test
    void a_refusal_is_open_until_an_export_of_its_kind_is_taken_and_again_when_it_comes_again() {
        Refused bad = Exports.refused(TEAMS, MONDAY, "column E_Mail is missing", archive);
        exports().refuse(bad);
        assertThat(exports().openRefusals()).containsExactly(bad);

        take(CASES, MONDAY);
        assertThat(exports().openRefusals()).as("another kind").containsExactly(bad);

        take(TEAMS, TUESDAY);
        assertThat(exports().openRefusals()).isEmpty();
        assertThat(exports().refused(bad.sha256())).contains(bad);

        exports().refuse(bad);
        assertThat(exports().openRefusals()).containsExactly(bad);
        assertThat(exports().lastRefused(10)).containsExactly(bad);
    }

    private static Arrival arrival(Taken export) {
        return new Arrival(export.kind(), export.fileName(), export.sha256(), export.takenAt());
    }

    private Taken take(ExportKind kind, LocalDate exportDate) {
        Taken export = Exports.taken(kind, exportDate, archive);
        exports().take(export, List.of());
        return export;
    }

    private static Taken archived(Taken export) throws IOException {
        Files.createFile(export.archived());
        return export;
    }
}
