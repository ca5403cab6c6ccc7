package de.kontaktzyklus.dispatch.files.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.util.ZipArchiveThresholdInputStream;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose lists of cases are written row by row, and all else as it is in memory. Nothing of it touches the
 * disk: cases are nobody's business there.
 *
 * <p>The library packs everything twice, and copies each sheet letter by letter whether it has rows to stream or not.
 * Here everything is packed once, and only the lists are gone through.
 */
final class StreamedWorkbook extends DeferredSXSSFWorkbook {

    private final XSSFWorkbook workbook;
    private final List<CaseListSheet> lists;

    /** @param workbook with all sheets; those of the lists without their rows */
    StreamedWorkbook(XSSFWorkbook workbook, List<CaseListSheet> lists) {
        super(workbook);
        this.workbook = workbook;
        this.lists = List.copyOf(lists);
        lists.forEach(list -> list.fill(this));
    }

    /** The same content gives the same bytes. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveInputStream parts = new ZipArchiveInputStream(new ByteArrayInputStream(withoutRows()));
                ZipArchiveThresholdInputStream guarded = new ZipArchiveThresholdInputStream(parts);
                ZipInputStreamZipEntrySource source = new ZipInputStreamZipEntrySource(guarded)) {
            injectData(source, bytes);
        }
        return bytes.toByteArray();
    }

    /** Only taken apart again, so it is not worth packing. */
    private byte[] withoutRows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream parts = new ZipArchiveOutputStream(bytes)) {
            parts.setLevel(Deflater.NO_COMPRESSION);
            workbook.write(parts);
        }
        return bytes.toByteArray();
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return new StableZip(out);
    }

    /** The sheet that an entry of the archive holds, if rows are to be streamed into it; else it is copied as it is. */
    @Override
    protected @Nullable XSSFSheet getSheetFromZipEntryName(String entry) {
        return Optional.ofNullable(super.getSheetFromZipEntryName(entry))
                .filter(sheet -> lists.stream().anyMatch(list -> list.isOn(sheet)))
                .orElse(null);
    }

    /** Packs an archive with a fixed time for each entry: the same content gives the same bytes. */
    private static final class StableZip extends ZipArchiveOutputStream {

        /** The first time that the format can hold, plus a day because of other time zones. */
        private static final LocalDateTime NO_PARTICULAR_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

        StableZip(OutputStream out) {
            super(out);
            // The entries are small, and the JDK reads no entry whose size would have needed the large form.
            setUseZip64(Zip64Mode.AsNeeded);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTimeLocal(NO_PARTICULAR_TIME);
            super.putArchiveEntry(entry);
        }
    }
}
