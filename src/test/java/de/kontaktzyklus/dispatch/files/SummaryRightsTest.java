package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Rights of folders keep need-to-know; on Windows they come from the folder above. */
@DisabledOnOs(OS.WINDOWS)
class SummaryRightsTest {

    @TempDir
    private Path folder;

    private void write() throws IOException {
        SummaryWriter writer = new SummaryWriter(folder.resolve("summaries"), Locale.GERMAN, false);
        TeamSummary team = InventedYear.summaryOf("501");
        writer.writePage(writer.files(InventedYear.LAST, List.of("501")).place(team));
        writer.writeIndex(InventedYear.office());
    }

    private String rights(String file) throws IOException {
        Path path = folder.resolve("summaries/2026-10").resolve(file);
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_folder_that_is_not_there_is_made_for_owner_and_group() throws IOException {
        write();

        assertThat(rights("uebersicht")).isEqualTo("rwxr-x---");
        assertThat(rights("uebersicht/index.html")).isEqualTo("rw-r-----");
        assertThat(rights("501")).isEqualTo("rwxr-x---");
        assertThat(rights("501/501.html")).isEqualTo("rw-r-----");
    }

    @Test
    void a_folder_that_the_office_has_made_keeps_its_rights() throws IOException {
        Path team = Files.createDirectories(folder.resolve("summaries/2026-10/501"));
        Files.setPosixFilePermissions(team, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(team.getParent(), PosixFilePermissions.fromString("rwxr-x--x"));

        write();

        assertThat(rights("501")).isEqualTo("rwx------");
        assertThat(rights("")).isEqualTo("rwxr-x--x");
        assertThat(rights("uebersicht")).isEqualTo("rwxr-x---");
    }
}
