package de.kontaktzyklus.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * A bad export, and what must become of it.
 *
 * @param lays puts it into the export folder, given the good exports
 */
record BadExport(String what, Fate fate, Laying lays) {

    private static final String CASES = "faelle_2026-12-01.csv";
    private static final String CONTACTS = "kontakte_2026-12-01.csv.gz";
    private static final int MILLION = 1_000_000;

    /** What becomes of the file. */
    enum Fate {
        /** In the refused folder, with a report; nothing else changes. */
        REFUSED,
        /** In force. */
        TAKEN,
        /**
         * In force; the one broken row is rejected (docs/operations.md, What an export may look like: encoding by
         * evidence).
         */
        TAKEN_BUT_FOR_A_ROW,
        /** Known already, or gone by itself: nothing changes. */
        NOTHING
    }

    /** Puts something into the export folder. */
    interface Laying {
        void lay(Path good, Path export) throws IOException, InterruptedException;
    }

    /** In the order in which they come; the good exports come after them. */
    static final List<BadExport> ALL = List.of(
            refused("binary rubbish", CASES, Rubbish::bytes),
            refused("an empty file", CASES, good -> new byte[0]),
            refused("a byte order mark and nothing else", CASES, good ->
                    new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
            refused("a million columns", CASES, good -> text("Kundennummer;".repeat(MILLION))),
            refused("a row of a million characters", CASES, good -> Rubbish.append(cases(good), "x".repeat(MILLION))),
            refused("a row of a million fields", CASES, good -> Rubbish.append(cases(good), ";".repeat(MILLION))),
            new BadExport(
                    "cut off in a character",
                    Fate.TAKEN_BUT_FOR_A_ROW,
                    (good, export) -> Files.write(export.resolve(CASES), cutInUmlaut(good))),
            refused("cut off in a quote", CASES, good -> Rubbish.append(cases(good), "100A000001;\"Must")),
            refused("without a required column", CASES, good -> text("Kundennummer;Team\n100A000001;501\n")),
            refused("gz cut off", CASES + ".gz", good -> Rubbish.half(Rubbish.packed(cases(good)))),
            refused("gz that is none", CASES + ".gz", BadExport::cases),
            refused("gz bomb, 2 GB of zeros", CASES + ".gz", good -> Rubbish.bomb()),
            refused("more cases than the heap of 96 MB holds", CASES + ".gz", good -> Rubbish.giant(cases(good))),
            refused("contacts of more customers than it holds", CONTACTS, good -> Rubbish.contactsOfAMillion()),
            new BadExport("written slowly, in two halves", Fate.TAKEN, BadExport::slowly),
            refused(
                    "an older date than the one in force",
                    "kontakte_2026-11-02.csv",
                    good -> text("Kundennummer;Datum;Art\n")),
            new BadExport(
                    "the same content under another name",
                    Fate.NOTHING,
                    (good, export) ->
                            Files.copy(good.resolve(CONTACTS), export.resolve("kontakte_2026-12-01_b.csv.gz"))),
            new BadExport("replaced while it is looked at", Fate.TAKEN, BadExport::replaced),
            new BadExport("deleted while it is looked at", Fate.NOTHING, BadExport::deleted),
            new BadExport("the folder renamed, and back", Fate.NOTHING, BadExport::renamed));

    private static BadExport refused(String what, String name, Content content) {
        return new BadExport(what, Fate.REFUSED, (good, export) -> Files.write(export.resolve(name), content.of(good)));
    }

    /** The first half is there for longer than one look at the folder, and grows. */
    private static void slowly(Path good, Path export) throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(good.resolve(CONTACTS));
        Path file = export.resolve(CONTACTS);
        int part = whole.length / 50;
        for (int from = 0; from < whole.length; from += part) {
            byte[] next = Arrays.copyOfRange(whole, from, Math.min(whole.length, from + part));
            Files.write(file, next, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Thread.sleep(40);
        }
    }

    /** Another file takes its name, again and again, for longer than one look at the folder. */
    private static void replaced(Path good, Path export) throws IOException, InterruptedException {
        Path file = export.resolve("arbeitszeit_2026-12-01.csv");
        Path draft = export.resolveSibling("draft.csv");
        for (int time = 0; time < 30; time++) {
            Files.writeString(
                    draft, "Vermittler;Monat;Arbeitsstunden;Beratungsstunden\nV5011;2026-10;" + time + ";1\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Thread.sleep(70);
        }
    }

    private static void deleted(Path good, Path export) throws IOException, InterruptedException {
        Path file = export.resolve("teams_2026-12-01.csv");
        for (int time = 0; time < 30; time++) {
            Files.writeString(file, "Team;E_Mail\n" + time + ";t@jobcenter.example\n");
            Thread.sleep(70);
            Files.deleteIfExists(file);
        }
    }

    private static void renamed(Path good, Path export) throws IOException, InterruptedException {
        Path away = export.resolveSibling("export-away");
        Files.move(export, away);
        Thread.sleep(3000);
        Files.move(away, export);
    }

    private static byte[] cutInUmlaut(Path good) throws IOException {
        byte[] whole = cases(good);
        int end = whole.length - 1;
        while (whole[end] >= 0) {
            end--;
        }
        return Arrays.copyOf(whole, end);
    }

    private static byte[] cases(Path good) throws IOException {
        return Files.readAllBytes(good.resolve(CASES));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Content {
        byte[] of(Path good) throws IOException;
    }
}
