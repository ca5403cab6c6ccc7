package de.kontaktzyklus.cases;

import static de.kontaktzyklus.cases.ExportKind.CASES;
import static de.kontaktzyklus.cases.ExportKind.CONTACTS;
import static de.kontaktzyklus.cases.ExportKind.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.TakenExports.Refused;
import de.kontaktzyklus.cases.TakenExports.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
    void an_export_is_recognised_by_its_content_and_kind() {
        Taken first = take(TEAMS, MONDAY);
        take(TEAMS, TUESDAY);

        assertThat(exports().isTaken(TEAMS, first.sha256()))
                .as("it was in force before")
                .isTrue();
        assertThat(exports().isTaken(CONTACTS, first.sha256())).isFalse();
        assertThat(exports().isTaken(TEAMS, "another hash")).isFalse();
    }

    @Test
    void the_same_content_cannot_be_taken_twice() {
        Taken first = take(TEAMS, MONDAY);

        assertThatThrownBy(() -> exports().take(first, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The content of teams-2026-11-23.csv was taken before");
        assertThat(exports().lastTaken(10)).hasSize(1);
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
        assertThat(exports().isTaken(TEAMS, bad.sha256())).isFalse();
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
