package de.kontaktzyklus.state.backup;

import static de.kontaktzyklus.cases.ExportKind.CASES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.Rows;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.StatePlace;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.StateInUseException;
import de.kontaktzyklus.state.tables.StateNotEmptyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups of both databases, restored into an SQLite state; and from there into the first kind of database again. */
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class BackupTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final CaseSnapshot CASE = new CaseSnapshot("100A000001", "V01", "501", "M", false);

    @RegisterExtension
    final FreshState state;

    @TempDir
    private Path folder;

    BackupTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Test
    void all_tables_and_the_exports_in_force_come_back_as_they_were() throws IOException {
        Path file = takeExport();
        state.database()
                .reminderMemory()
                .record(Runs.run(
                        MONDAY,
                        List.of(Mails.digest(MONDAY, "v01", "100A000001")),
                        List.of(new Announcement("100A000001", Stage.OVERDUE, MONDAY.minusDays(50), "V01"))));
        state.rows().change("UPDATE mail SET state = 'SENT'");
        Path backup = backup();

        Restore.Restored restored = Restore.from(backup, StatePlace.in(folder.resolve("new")), NOW);

        assertThat(restored).isEqualTo(new Restore.Restored(NOW, "1.0", 1, 0));
        try (StateDatabase there = StateDatabase.open(folder.resolve("new"))) {
            Taken export = there.takenExports().inForce(CASES).orElseThrow();
            assertThat(export.archived())
                    .isEqualTo(folder.resolve("new/exports").resolve(file.getFileName()));
            assertThat(export.archived()).hasSameTextualContentAs(file);
            assertThat(there.reminderMemory().announced())
                    .isEqualTo(state.database().reminderMemory().announced());
            assertThat(there.reminderMemory().lastMade(9))
                    .isEqualTo(state.database().reminderMemory().lastMade(9));
            assertThat(there.outbox().totals())
                    .isEqualTo(state.database().outbox().totals());
        }
        assertThat(everything(Rows.of(folder.resolve("new")))).isEqualTo(everything(state.rows()));
    }

    @Test
    void a_backup_goes_back_into_the_same_kind_of_database_and_new_rows_get_new_ids() throws IOException {
        takeExport();
        state.rows().mail("<1>", "2026-11-20", "SENT");
        Path backup = backup();
        List<String> before = everything(state.rows());
        for (String table : List.of("mail_customer", "mail", "known_case", "export_taken", "export_content")) {
            state.rows().change("DELETE FROM " + table);
        }

        state.restore(backup, NOW);

        assertThat(everything(state.rows())).isEqualTo(before);
        state.rows().mail("<2>", "2026-11-23", "SENT");
        state.database().takenExports().take(export(MONDAY.plusDays(1)), List.of(CASE));
        assertThat(state.rows().read("SELECT message_id FROM mail ORDER BY id")).containsExactly("<1>", "<2>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLANNED", "SENDING"})
    void a_mail_that_waited_may_have_been_sent_since_and_is_never_sent_by_itself(String waiting) throws IOException {
        state.rows().mail("<1>", "2026-11-20", waiting);
        Path backup = backup();

        Restore.Restored restored = Restore.from(backup, StatePlace.in(folder.resolve("new")), NOW);

        assertThat(restored.heldMails()).isOne();
        try (StateDatabase there = StateDatabase.open(folder.resolve("new"))) {
            assertThat(there.outbox().totals())
                    .containsEntry(MailState.UNKNOWN, 1)
                    .containsEntry(MailState.PLANNED, 0);
        }
        assertThat(Rows.of(folder.resolve("new")).read("SELECT once_more || reason FROM mail"))
                .as("nor once more under a policy that would")
                .containsExactly("1restored from a backup: it may have been sent since");
    }

    @Test
    void it_is_consistent_while_the_pipeline_writes() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Thread pipeline = new Thread(() -> {
            for (int day = 0; !stop.get(); day++) {
                LocalDate run = MONDAY.plusDays(day);
                state.database()
                        .reminderMemory()
                        .record(Runs.run(run, List.of(Mails.digest(run, "a"), Mails.digest(run, "b")), List.of()));
            }
        });
        pipeline.start();
        try {
            for (int round = 0; round < 5; round++) {
                Path backup = folder.resolve(round + ".zip");
                Backup.write(state.database(), backup, "1.0", NOW);
                Path there = folder.resolve("state" + round);
                Restore.from(backup, StatePlace.in(there), NOW);
                assertThat(Rows.of(there).read("SELECT day FROM digest_run EXCEPT SELECT day FROM mail"))
                        .isEmpty();
                assertThat(Rows.of(there).read("SELECT day FROM mail GROUP BY day HAVING count(*) <> 2"))
                        .isEmpty();
            }
        } finally {
            stop.set(true);
            pipeline.join();
        }
    }

    @Test
    void it_is_for_owner_and_group_only_and_leaves_nothing_beside_it() throws IOException {
        takeExport();
        Path backup = backup();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-r-----");
        assertThat(names(folder)).containsExactly("backup.zip");
    }

    @Test
    void what_an_interrupted_one_has_left_is_removed_by_the_next() throws IOException {
        draft(folder);

        backup();

        assertThat(names(folder)).containsExactly("backup.zip");
    }

    @Test
    void what_an_interrupted_restore_has_left_is_removed_when_the_state_is_opened() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("new"));
        draft(directory);

        StateDatabase.open(directory).close();

        assertThat(names(directory)).noneMatch(name -> name.endsWith(".tmp"));
    }

    /** A copy of a state that an interrupted backup or restore has left long ago. */
    private static void draft(Path where) throws IOException {
        Path draft = Files.writeString(where.resolve(".kontaktzyklus-1.tmp"), "100A000001");
        Files.setLastModifiedTime(draft, FileTime.from(Instant.EPOCH));
    }

    @Test
    void what_cannot_be_written_leaves_the_backup_of_last_time() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("backup.zip").resolve("inside"));

        assertThatThrownBy(this::backup).isInstanceOf(IOException.class);
        assertThat(occupied).exists();
        assertThat(names(folder)).containsExactly("backup.zip");
    }

    @Test
    void a_state_that_is_not_empty_stays_as_it_is() throws IOException {
        Path backup = backup();
        try (StateDatabase there = StateDatabase.open(folder.resolve("new"))) {
            there.outbox().plan(Mails.digest(MONDAY, "v01"));
        }

        assertThatThrownBy(() -> Restore.from(backup, StatePlace.in(folder.resolve("new")), NOW))
                .isInstanceOf(StateNotEmptyException.class);
        assertThat(Rows.of(folder.resolve("new")).read("SELECT state FROM mail"))
                .containsExactly("PLANNED");
        assertThat(names(folder.resolve("new"))).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void a_running_pipeline_is_left_alone() throws IOException {
        Path backup = backup();
        try (StateDatabase running = StateDatabase.open(folder.resolve("new"))) {
            assertThatThrownBy(() -> Restore.from(backup, StatePlace.in(folder.resolve("new")), NOW))
                    .isInstanceOf(StateInUseException.class);
            assertThat(running.outbox().totals().values()).containsOnly(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 1_000, -30, -1})
    void a_truncated_backup_is_refused_and_nothing_is_made(int length) throws IOException {
        takeExport();
        Path backup = backup();
        byte[] whole = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(whole, length < 0 ? whole.length + length : length));

        assertThatThrownBy(() -> Restore.from(backup, StatePlace.in(folder.resolve("new")), NOW))
                .isInstanceOf(DamagedBackupException.class);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_backup_whose_parts_were_changed_is_refused() throws IOException {
        takeExport();
        Path backup = backup();
        Path changed = folder.resolve("changed.zip");
        rewrite(backup, changed, (name, bytes) -> name.startsWith("exports/") ? "other".getBytes(UTF_8) : bytes);

        assertThatThrownBy(() -> Restore.from(changed, StatePlace.in(folder.resolve("new")), NOW))
                .isInstanceOf(DamagedBackupException.class)
                .hasMessageContaining("exports/");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_part_that_would_be_written_elsewhere_is_refused() throws IOException {
        Path backup = backup();
        Path changed = folder.resolve("changed.zip");
        rewrite(
                backup,
                changed,
                (name, bytes) -> name.equals("manifest.properties")
                        ? (new String(bytes, UTF_8) + "sha256.exports/../../evil=\n").getBytes(UTF_8)
                        : bytes);

        assertThatThrownBy(() -> Restore.from(changed, StatePlace.in(folder.resolve("new")), NOW))
                .isInstanceOf(DamagedBackupException.class);
    }

    private Path takeExport() throws IOException {
        Taken export = export(MONDAY);
        state.database().takenExports().take(export, List.of(CASE));
        return export.archived();
    }

    private Taken export(LocalDate day) throws IOException {
        Path archive = Files.createDirectories(state.directory().resolve("exports"));
        Path file = Files.writeString(archive.resolve(day + "_cases_0a1b.csv"), "Kundennummer\n100A000001\n");
        return new Taken(ExportKind.CASES, "faelle.csv", day, "hash of " + day, 1, 0, file, NOW);
    }

    private Path backup() throws IOException {
        Path backup = folder.resolve("backup.zip");
        Backup.write(state.database(), backup, "1.0", NOW);
        return backup;
    }

    private static List<String> everything(Rows rows) {
        return Stream.of(
                        "SELECT customer || caseworker || team || profile FROM known_case",
                        "SELECT id || kind || sha256 || archived || taken_at FROM export_taken",
                        "SELECT customer || stage || episode || holder || announced_on FROM announcement",
                        "SELECT day || weekly || rows_read || overdue || told FROM digest_run",
                        "SELECT day || reason || cases FROM held_back",
                        "SELECT id || message_id || day || kind || recipient || subject || state || length(content)"
                                + " FROM mail",
                        "SELECT mail_id || customer FROM mail_customer")
                .flatMap(query -> rows.read(query).stream().sorted())
                .toList();
    }

    private static void rewrite(Path from, Path to, Change change) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream written = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    written.putNextEntry(new ZipEntry(entry.getName()));
                    written.write(change.of(entry.getName(), in.readAllBytes()));
                }
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @FunctionalInterface
    private interface Change {
        byte[] of(String name, byte[] content);
    }
}
