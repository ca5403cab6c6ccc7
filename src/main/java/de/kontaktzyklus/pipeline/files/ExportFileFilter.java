package de.kontaktzyklus.pipeline.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Which files of the export folder a route may take: regular files with the right name, and with a done-file beside
 * them if the office uses done-files. Links are left alone: their target is not in the folder.
 */
public final class ExportFileFilter implements GenericFileFilter<Object> {

    private final Predicate<String> name;
    private final String doneSuffix;
    private final BooleanSupplier mayTake;

    /**
     * @param name whether a file name belongs to the kind
     * @param doneSuffix suffix of the done-file; empty if none is needed
     * @param mayTake whether any file may be taken now
     */
    public ExportFileFilter(Predicate<String> name, String doneSuffix, BooleanSupplier mayTake) {
        this.name = name;
        this.doneSuffix = doneSuffix;
        this.mayTake = mayTake;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        return !file.isDirectory() && accepts(Path.of(file.getAbsoluteFilePath()));
    }

    boolean accepts(Path file) {
        String fileName = String.valueOf(file.getFileName());
        return name.test(fileName)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (doneSuffix.isEmpty() || Files.exists(file.resolveSibling(fileName + doneSuffix)))
                && mayTake.getAsBoolean();
    }
}
