package de.kontaktzyklus.log;

import static de.kontaktzyklus.log.Troubles.Turn.FIRST;
import static de.kontaktzyklus.log.Troubles.Turn.NOTHING;
import static de.kontaktzyklus.log.Troubles.Turn.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.kontaktzyklus.log.Reason.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroublesTest {

    private long nanoseconds;
    private boolean takes = true;
    private final Troubles troubles = new Troubles(() -> nanoseconds);

    @AfterEach
    void forgetTheDatabase() {
        LogTexts.are(Locale.ENGLISH, "", "");
    }

    @Test
    void a_trouble_is_said_once_then_each_hour_with_its_count() {
        Reason away = new Reason(Kind.DATABASE_AWAY, "jdbc:postgresql://db/office");

        assertThat(meet(away)).isEqualTo(FIRST);
        for (int minute = 1; minute < 60; minute++) {
            pass(Duration.ofMinutes(1));
            assertThat(meet(away)).as("minute %s", minute).isEqualTo(NOTHING);
        }
        pass(Duration.ofMinutes(1));
        assertThat(meet(away)).isEqualTo(REMINDER);
        assertThat(meet(away)).isEqualTo(NOTHING);
        assertThat(troubles.of(Troubles.key(away)).orElseThrow().times()).isEqualTo(62);
    }

    @Test
    void it_is_over_when_its_place_is_well_and_nothing_failed_there_from_one_look_to_the_next(@TempDir Path folder)
            throws Exception {
        Path share = folder.resolve("share");
        Reason gone = new Reason(Kind.NOT_THERE, share.toString());
        meet(gone);
        assertThat(noLonger(true)).as("still gone").isEmpty();

        Files.createDirectory(share);
        assertThat(noLonger(true)).as("back, since just now").isEmpty();
        meet(gone);
        assertThat(noLonger(true)).as("but it failed once more").isEmpty();
        assertThat(noLonger(true)).hasSize(1);
        assertThat(noLonger(true)).as("said once").isEmpty();
        assertThat(meet(gone)).as("another time").isEqualTo(FIRST);
    }

    @Test
    void what_the_database_has_is_over_only_when_it_answers() {
        meet(new Reason(Kind.DATABASE_AWAY, "jdbc:postgresql://db/office"));

        noLonger(false);
        assertThat(noLonger(false)).isEmpty();
        noLonger(true);
        assertThat(noLonger(true)).hasSize(1);
    }

    @Test
    void a_full_disk_of_the_database_is_over_when_heartbeats_had_time_to_fail() {
        LogTexts.are(Locale.ENGLISH, "", "jdbc:postgresql://db/office");
        meet(new Reason(Kind.DISK_FULL, "jdbc:postgresql://db/office"));

        for (int minute = 1; minute < 3; minute++) {
            pass(Duration.ofMinutes(1));
            assertThat(noLonger(true)).as("reading works, minute %s", minute).isEmpty();
        }
        pass(Duration.ofMinutes(1));
        assertThat(noLonger(true)).hasSize(1);
    }

    @Test
    void a_full_disk_of_the_database_is_not_over_while_only_reading_works() {
        LogTexts.are(Locale.ENGLISH, "", "jdbc:postgresql://db/office");
        meet(new Reason(Kind.DISK_FULL, "jdbc:postgresql://db/office"));
        takes = false;

        for (int minute = 1; minute < 30; minute++) {
            pass(Duration.ofMinutes(1));
            assertThat(noLonger(true))
                    .as("nobody writes at night, minute %s", minute)
                    .isEmpty();
        }
        takes = true;
        noLonger(true);
        assertThat(noLonger(true)).hasSize(1);
    }

    @Test
    void a_full_disk_is_not_over_while_its_folder_takes_nothing(@TempDir Path folder) {
        assertThat(Places.takes(folder)).isTrue();
        assertThat(folder).as("the trial leaves nothing").isEmptyDirectory();

        Path nowhere = Path.of("/proc"); // has a disk, and takes no file from anybody
        assumeThat(nowhere).exists();
        assertThat(Places.takes(nowhere)).isFalse();
    }

    @Test
    void a_damaged_database_is_never_over_by_itself() {
        meet(new Reason(Kind.DATABASE_DAMAGED, ""));

        for (int look = 0; look < 10; look++) {
            pass(Duration.ofMinutes(5));
            assertThat(noLonger(true)).isEmpty();
        }
    }

    @Test
    void a_file_that_could_not_be_touched_and_has_gone_is_no_trouble_any_more(@TempDir Path folder) {
        meet(new Reason(Kind.NO_ACCESS, folder.resolve("gone.csv").toString()));

        noLonger(true);
        assertThat(noLonger(true)).hasSize(1);
    }

    @Test
    void of_too_many_troubles_the_oldest_is_forgotten() {
        for (int file = 0; file <= Troubles.MOST; file++) {
            meet(new Reason(Kind.NOT_READABLE, file + ".csv"));
        }

        assertThat(troubles.of("NOT_READABLE 0.csv")).isEmpty();
        assertThat(troubles.of("NOT_READABLE 1.csv")).isPresent();
        assertThat(troubles.overAll("NOT_READABLE ")).hasSize(Troubles.MOST);
    }

    @Test
    void however_many_files_cannot_be_read_what_lasts_is_remembered() {
        Reason full = new Reason(Kind.DATABASE_AWAY, "jdbc:postgresql://db/office");
        meet(full);
        for (int file = 0; file <= Troubles.MOST; file++) {
            meet(new Reason(Kind.NOT_READABLE, file + ".csv"));
        }

        assertThat(meet(full)).as("said once").isEqualTo(NOTHING);
    }

    @Test
    void what_does_not_last_is_new_after_an_hour_of_peace() {
        Reason busy = new Reason(Kind.DATABASE_BUSY, "");
        meet(busy);
        pass(Duration.ofMinutes(59));
        assertThat(meet(busy)).isEqualTo(NOTHING);
        pass(Duration.ofMinutes(60));
        assertThat(meet(busy)).isEqualTo(FIRST);
    }

    private Troubles.Turn meet(Reason reason) {
        return troubles.met(Troubles.key(reason), reason);
    }

    private List<Troubles.Open> noLonger(boolean databaseAnswers) {
        return troubles.noLonger(databaseAnswers, () -> takes);
    }

    private void pass(Duration time) {
        nanoseconds += time.toNanos();
    }
}
