package de.kontaktzyklus.pipeline.files;

import java.util.function.Predicate;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Which names from outside, of a file on a server or in a mail, may become files of the export folder: those of exports
 * and their done-files, in one word. A name that leads into another folder is none.
 */
public final class ExportNames implements GenericFileFilter<Object> {

    private static final String LEADS_ELSEWHERE = "/\\:\0";

    private final Predicate<String> name;
    private final String doneSuffix;

    /**
     * @param name whether a file name is that of an export
     * @param doneSuffix what the name of the done-file adds, empty where none is asked for
     */
    public ExportNames(Predicate<String> name, String doneSuffix) {
        this.name = name;
        this.doneSuffix = doneSuffix;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        return !file.isDirectory() && accepts(file.getFileName());
    }

    /** Whether a file of this name may be put into the export folder. */
    public boolean accepts(String fileName) {
        return fileName.chars().noneMatch(letter -> LEADS_ELSEWHERE.indexOf(letter) >= 0)
                && (name.test(fileName) || isDoneFile(fileName));
    }

    private boolean isDoneFile(String fileName) {
        return !doneSuffix.isEmpty()
                && fileName.endsWith(doneSuffix)
                && name.test(fileName.substring(0, fileName.length() - doneSuffix.length()));
    }
}
