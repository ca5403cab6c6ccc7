package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.files.Removal;
import de.kontaktzyklus.retention.OldFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The refused files with their reports; each begins with the day on which it was refused. Files of others stay. */
public final class RefusedFiles implements OldFiles {

    private static final int LENGTH_OF_DAY = 10;
    private static final Pattern OURS = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-\\d{2}_.+");

    private final Path folder;

    public RefusedFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public int delete(LocalDate firstKept) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isOurs(file) && dayOf(file).compareTo(firstKept.toString()) < 0) {
                    old.add(file);
                }
            }
        }
        return Removal.of(old);
    }

    /** A refused link is one of ours, too. */
    private static boolean isOurs(Path file) {
        return !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                && OURS.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static String dayOf(Path file) {
        return String.valueOf(file.getFileName()).substring(0, LENGTH_OF_DAY);
    }
}
