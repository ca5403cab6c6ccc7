package de.kontaktzyklus.office.causes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.causes.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong around the program is found, and found to be over. */
class SurroundingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    @Test
    void an_export_folder_that_is_gone_and_comes_back() throws IOException {
        Path export = folder.resolve("export");
        ExportFolder source = new ExportFolder(export);

        assertThat(source.open(MONDAY))
                .singleElement()
                .extracting(cause -> cause.alarm().values())
                .isEqualTo(List.of(export.toString(), 0));
        Files.createDirectory(export);
        assertThat(source.open(MONDAY)).isEmpty();
    }

    @Test
    void a_share_that_is_unmounted_leaves_a_folder_that_looks_like_nothing_came() throws IOException {
        Path mounted = Path.of("/dev/shm");
        if (!Files.isDirectory(mounted) || Files.getFileStore(mounted).equals(Files.getFileStore(folder))) {
            return;
        }
        Path share = Files.createTempDirectory(folder, "share");
        Path link = Files.createSymbolicLink(folder.resolve("export"), mounted);
        ExportFolder source = new ExportFolder(link);
        assertThat(source.open(MONDAY)).as("a file system of its own").isEmpty();

        Files.delete(link);
        Files.createSymbolicLink(link, share);

        assertThat(source.open(MONDAY))
                .singleElement()
                .extracting(cause -> cause.alarm().values())
                .isEqualTo(List.of(link.toString(), 3));
    }

    @Test
    void a_disk_with_too_little_room_is_named_once_for_all_folders_on_it() {
        List<Path> folders = List.of(folder, folder.resolve("not/there/yet"));

        assertThat(new FreeSpace(folders, Long.MAX_VALUE / 1_000_000).open(MONDAY))
                .singleElement()
                .satisfies(cause -> {
                    assertThat(cause.alarm().kind()).isEqualTo(Alarm.Kind.DISK_LOW);
                    assertThat(cause.alarm().subject()).isEqualTo(folder.toString());
                });
        assertThat(new FreeSpace(folders, 0).open(MONDAY)).isEmpty();
    }

    @Test
    void a_changed_a_new_and_a_deleted_file_of_the_configuration_do_not_hold_yet() throws IOException {
        Files.writeString(folder.resolve("kontaktzyklus.properties"), "office.name=A");
        Files.writeString(folder.resolve("columns.yaml"), "a: b");
        Files.writeString(folder.resolve("notes.txt"), "x");
        ChangedConfiguration source = new ChangedConfiguration(folder);
        Files.writeString(folder.resolve("notes.txt"), "y");
        assertThat(source.open(MONDAY)).as("a file that is no configuration").isEmpty();

        Files.writeString(folder.resolve("kontaktzyklus.properties"), "office.name=B");
        Files.delete(folder.resolve("columns.yaml"));
        Files.writeString(folder.resolve("contact-policy.yaml"), "c: d");

        assertThat(source.open(MONDAY))
                .flatExtracting(cause -> cause.alarm().points())
                .containsExactly("columns.yaml", "contact-policy.yaml", "kontaktzyklus.properties");
        Files.writeString(folder.resolve("kontaktzyklus.properties"), "office.name=A");
        Files.writeString(folder.resolve("columns.yaml"), "a: b");
        Files.delete(folder.resolve("contact-policy.yaml"));
        assertThat(source.open(MONDAY)).as("as it was").isEmpty();
    }

    @Test
    void digests_that_are_missing_long_after_their_hour_are_missed() {
        assertThat(missed(LocalTime.of(8, 29), true))
                .as("still within the patience")
                .isEmpty();
        assertThat(missed(LocalTime.of(8, 31), true))
                .flatExtracting(cause -> cause.alarm().values())
                .containsExactly(MONDAY, "06:30");
        assertThat(missed(LocalTime.of(8, 31), false))
                .as("made, or nothing to be made")
                .isEmpty();
    }

    private static List<Cause> missed(LocalTime now, boolean open) {
        Clock clock = Clock.fixed(MONDAY.atTime(now).atZone(BERLIN).toInstant(), BERLIN);
        return new MissedRun("0 30 6 * * ?", Duration.ofHours(2), day -> open, new OfficeClock(clock)).open(MONDAY);
    }
}
