package de.kontaktzyklus.office.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportLooksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_missing_as_its_share_is_not_mounted_is_told_as_that() throws IOException {
        Path share = Files.createDirectory(folder.resolve("share"));
        Path planned = Files.writeString(folder.resolve("fstab"), "//server/x " + share + " cifs noauto 0 0\n");
        Path mounted = Files.writeString(folder.resolve("mounts"), "/dev/sda1 / ext4 rw 0 0\n");
        Path exports = share.resolve("exporte");

        assertThat(looks(exports, new MountTable(planned, mounted)))
                .containsExactly(
                        Look.at(Said.FOLDER_UNMOUNTED, exports.toString(), FolderLooks.EXPORTS, share.toString()));
        assertThat(looks(exports, new MountTable(mounted, mounted)))
                .containsExactly(Look.at(Said.EXPORT_FOLDER_MISSING, exports.toString()));
    }

    private static List<Look> looks(Path exports, MountTable mounts) {
        Office office = Office.open(Path.of("config").toAbsolutePath(), Map.of("export.directory", exports.toString()));
        return new ExportLooks(office, FolderLooks.of(office.settings(), mounts, PATIENCE), PATIENCE).looks();
    }
}
