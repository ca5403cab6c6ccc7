package de.kontaktzyklus.wiring.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Which files of the export folder a route may take: regular files of the right name, whose done-file lies beside them where
 * the office uses such. Links are left alone: what they point to is not the folder's.
 */
public final class ExportFileFilter implements GenericFileFilter<Object> {

    /** What editors, browsers and transfer programs call a file that is not finished. */
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i)[.~].*|.*~|.*\\.(tmp|temp|part|partial|filepart|crdownload|swp|lock|camellock)");

    private final Predicate<String> name;
    private final String doneSuffix;

    /**
     * @param name whether a file name is one of the kind
     * @param doneSuffix what the name of the done-file adds, empty where none is asked for
     */
    public ExportFileFilter(Predicate<String> name, String doneSuffix) {
        this.name = name;
        this.doneSuffix = doneSuffix;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        return !file.isDirectory() && accepts(Path.of(file.getAbsoluteFilePath()));
    }

    boolean accepts(Path file) {
        String fileName = String.valueOf(file.getFileName());
        return name.test(fileName)
                && !UNFINISHED.matcher(fileName).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (doneSuffix.isEmpty() || Files.exists(file.resolveSibling(fileName + doneSuffix)));
    }
}
