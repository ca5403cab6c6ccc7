package de.kontaktzyklus.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Contents that no export should have. */
final class Rubbish {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int BOMB_MEGABYTES = 2048;
    private static final int GIANT_ROWS = 1_000_000;

    private Rubbish() {}

    static byte[] bytes(Path good) {
        byte[] bytes = new byte[MEGABYTE];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    static byte[] append(byte[] content, String row) {
        byte[] more = row.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(content, content.length + more.length);
        System.arraycopy(more, 0, all, content.length, more.length);
        return all;
    }

    static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(packed)) {
            gz.write(content);
        }
        return packed.toByteArray();
    }

    /** The good rows, each with a customer of its own, eight times as many as fit. */
    static byte[] giant(byte[] cases) throws IOException {
        String[] lines = new String(cases, StandardCharsets.UTF_8).strip().split("\r?\n", -1);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (PrintWriter rows = new PrintWriter(new GZIPOutputStream(packed), false, StandardCharsets.UTF_8)) {
            rows.println(lines[0]);
            for (int row = 0; row < GIANT_ROWS; row++) {
                String line = lines[1 + row % (lines.length - 1)];
                rows.println("%010d".formatted(row) + line.substring(line.indexOf(';')));
            }
        }
        return packed.toByteArray();
    }

    static byte[] contactsOfAMillion() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (PrintWriter rows = new PrintWriter(new GZIPOutputStream(packed), false, StandardCharsets.UTF_8)) {
            rows.println("Kundennummer;Datum;Art");
            for (int row = 0; row < GIANT_ROWS; row++) {
                rows.println("%010d;20.11.2026;persönlich".formatted(row));
            }
        }
        return packed.toByteArray();
    }

    static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(packed)) {
            byte[] nothing = new byte[MEGABYTE];
            for (int written = 0; written < BOMB_MEGABYTES; written++) {
                gz.write(nothing);
            }
        }
        return packed.toByteArray();
    }
}
