package de.kontaktzyklus.dispatch.files.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an archive again with a fixed time for each entry: the same content gives the same bytes. */
final class StableZip {

    /** The first time that the format can hold, plus a day because of other time zones. */
    private static final LocalDateTime NO_PARTICULAR_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private StableZip() {}

    static byte[] of(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(NO_PARTICULAR_TIME);
                to.putNextEntry(stable);
                from.transferTo(to);
            }
        }
        return bytes.toByteArray();
    }
}
