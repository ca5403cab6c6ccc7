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

/**
 * The files of the summaries: in one folder for each month, one folder for each team and one for all teams. Earlier
 * versions laid all files of a month into its folder, where links to them are now ({@link TeamLink}). What others have
 * laid there stays, and so does its folder; what lies behind a link of a folder is neither read nor deleted.
 */
public final class SummaryFiles implements OldFiles {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern ANY = Pattern.compile(".*");
    private static final Pattern BESIDE_EACH_OTHER = Pattern.compile(".+\\.(xlsx|html|csv)");

    private final Path summaries;

    public SummaryFiles(Path summaries) {
        this.summaries = summaries;
    }

    /** A month is older if it ended before the month of the day. */
    @Override
    public int delete(LocalDate firstKept) throws IOException {
        int deleted = 0;
        for (Path month : folders(summaries, MONTH)) {
            sweep(month);
            if (YearMonth.parse(String.valueOf(month.getFileName())).isBefore(YearMonth.from(firstKept))) {
                deleted += deleteAll(month);
            }
        }
        return deleted;
    }

    private static int deleteAll(Path month) throws IOException {
        Removal.of(links(month));
        int deleted = Removal.of(files(month, BESIDE_EACH_OTHER));
        for (Path folder : folders(month, ANY)) {
            int ours = Removal.of(files(folder, ours(folder)));
            deleted += ours;
            if (ours > 0) {
                removeIfEmpty(folder);
            }
        }
        removeIfEmpty(month);
        return deleted;
    }

    /** What this program writes into a folder of a month. */
    private static Pattern ours(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.equals(MonthFiles.OFFICE)
                ? Pattern.compile(Pattern.quote(MonthFiles.INDEX))
                : Pattern.compile(Pattern.quote(name) + "(\\.restated-[0-9-]{10})?\\.(xlsx|html|csv)");
    }

    /** Every file of the summaries, of all months, each once. */
    public List<Path> all() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path month : folders(summaries, MONTH)) {
            files.addAll(files(month, BESIDE_EACH_OTHER));
            for (Path folder : folders(month, ANY)) {
                files.addAll(files(folder, ours(folder)));
            }
        }
        return files;
    }

    /** None behind a link: what is there is not ours, to be read or deleted. */
    private static List<Path> folders(Path parent, Pattern name) throws IOException {
        return matching(parent, name).stream()
                .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** No link either. */
    private static List<Path> files(Path folder, Pattern name) throws IOException {
        return matching(folder, name).stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private static List<Path> links(Path month) throws IOException {
        List<Path> links = new ArrayList<>();
        for (Path path : matching(month, BESIDE_EACH_OTHER)) {
            if (TeamLink.isOneOfOurs(path)) {
                links.add(path);
            }
        }
        return links;
    }

    private static void sweep(Path month) throws IOException {
        KeptFolder.sweep(month);
        for (Path folder : folders(month, ANY)) {
            KeptFolder.sweep(folder);
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        if (matching(folder, ANY).isEmpty()) {
            Removal.of(List.of(folder));
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
