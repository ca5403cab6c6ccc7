package de.kontaktzyklus.export.content;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks once through a workbook before its reader sees it: is it one, is it whole, and does it unpack to no more than a
 * file may have? What the entries say of their own size is not believed; they are unpacked and counted.
 */
final class WorkbookScan {

    private static final int BUFFER = 1 << 16;
    /** The texts of all cells, each once; the reader keeps them in memory. */
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";
    /** Of the heap that the shared texts may take in their file; in memory they take about three times as much. */
    private static final int PART_OF_HEAP = 16;
    /** A character takes up to so many bytes in the file, written as an entity. */
    private static final int LONGEST_CHARACTER = 9;

    private final ExportSource source;
    private final FormatLimits limits;
    private long length;

    private WorkbookScan(ExportSource source, FormatLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** @throws RefusedContentException when it is no workbook, is damaged or too large */
    static void of(ExportSource source, FormatLimits limits, byte[] beginning) throws IOException {
        if (!LooksLike.isZip(beginning)) {
            throw new RefusedContentException(ExportFinding.ofFile(source.name(), Problem.NOT_A_WORKBOOK));
        }
        new WorkbookScan(source, limits).scan();
    }

    private void scan() throws IOException {
        try (ZipFile zip = new ZipFile(source.path().toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw refused(Problem.NOT_A_WORKBOOK);
            }
            byte[] buffer = new byte[BUFFER];
            for (ZipEntry entry : Collections.list(zip.entries())) {
                scan(zip, entry, buffer);
            }
        } catch (ZipException e) {
            throw refused(Problem.WORKBOOK_DAMAGED);
        }
    }

    private void scan(ZipFile zip, ZipEntry entry, byte[] buffer) throws IOException {
        long most = entry.getName().equalsIgnoreCase(SHARED_TEXTS)
                ? Math.min(limits.maxFileSize(), Runtime.getRuntime().maxMemory() / PART_OF_HEAP)
                : limits.maxFileSize();
        long before = length;
        long text = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                length += read;
                if (length > limits.maxFileSize() || length - before > most) {
                    throw refused(Problem.FILE_TOO_LARGE, most);
                }
                text = textAfter(buffer, read, text);
            }
        }
    }

    /** Between two tags there is no more than a record may have: one endless text would take the memory, too. */
    private long textAfter(byte[] buffer, int count, long before) {
        long text = before;
        for (int i = 0; i < count; i++) {
            text = buffer[i] == '<' ? 0 : text + 1;
        }
        if (text > (long) LONGEST_CHARACTER * limits.maxRecordLength()) {
            throw refused(Problem.RECORD_TOO_LONG, limits.maxRecordLength());
        }
        return text;
    }

    private RefusedContentException refused(Problem problem, Object... details) {
        return new RefusedContentException(ExportFinding.ofFile(source.name(), problem, details));
    }
}
