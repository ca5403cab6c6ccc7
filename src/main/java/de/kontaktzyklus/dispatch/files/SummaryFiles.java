package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.files.KeptFolder;
import de.kontaktzyklus.files.Removal;
import de.kontaktzyklus.retention.OldFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The files of the summaries, one folder for each month. Files of others stay, and so does their folder. */
public final class SummaryFiles implements OldFiles {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern OURS = Pattern.compile(".+\\.(xlsx|html|csv)");

    private final Path summaries;

    public SummaryFiles(Path summaries) {
        this.summaries = summaries;
    }

    /** A month is older if it ended before the month of the day. */
    @Override
    public int delete(LocalDate firstKept) throws IOException {
        int deleted = 0;
        for (Path month : matching(summaries, MONTH)) {
            if (!Files.isDirectory(month, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            KeptFolder.sweep(month);
            if (YearMonth.parse(String.valueOf(month.getFileName())).isBefore(YearMonth.from(firstKept))) {
                deleted += Removal.of(matching(month, OURS));
                removeIfEmpty(month);
            }
        }
        return deleted;
    }

    /** Every file of the summaries, of all months. */
    public List<Path> all() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path month : matching(summaries, MONTH)) {
            files.addAll(matching(month, OURS));
        }
        return files;
    }

    private static void removeIfEmpty(Path month) throws IOException {
        if (matching(month, Pattern.compile(".*")).isEmpty()) {
            Removal.of(List.of(month));
        }
    }

    private static List<Path> matching(Path folder, Pattern name) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (name.matcher(String.valueOf(file.getFileName())).matches()) {
                        found.add(file);
                    }
                }
            }
        }
        found.sort(null);
        return found;
    }
}
