package de.kontaktzyklus.cli.demo.invented;

import de.kontaktzyklus.cli.demo.invented.InventedTalks.Talk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Invents the exports of one day. The same day gives the same files, byte for byte: all chance comes from one seed. */
public final class InventedOffice {

    /** Rows of the case export that are a case; duplicates come on top. */
    public static final int CASES = 1200;

    public static final int TEAMS = 3;
    /** Five in each team: of fewer, nothing made of their hours is shown. */
    public static final int CASEWORKERS = 15;

    private static final long SEED = 20120301; // the day the concept came into force
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final List<InventedCycle> CYCLES = List.of(InventedCycle.values());
    private static final List<String> LAST_NAMES = List.of(
            "Musterfrau", "Mustermann", "Mustersohn", "Mustertochter", "Beispielfrau", "Beispielmann", "Probefrau");
    private static final List<String> FIRST_NAMES = List.of("Erika", "Max", "Ömer", "Zoë", "Jürgen", "Aise", "Lukas");
    private static final List<String> STAFF = List.of(
            "Anna Amtsmuster",
            "Bert Beratungsmuster",
            "Carla Musterlotse",
            "Dirk Musterkontakt",
            "Eva Musterplan",
            "Frank Musterziel",
            "Gül Musterweg",
            "Hans Musterbrücke",
            "Ines Musterrunde",
            "Jörg Musterblick",
            "Karin Musterzeit",
            "Lars Mustertakt",
            "Mia Mustergang",
            "Nils Musterruf",
            "Olga Musterfrist");

    private final LocalDate day;
    private final Random random = new Random(SEED);
    private final List<InventedRow> rows = new ArrayList<>();

    private InventedOffice(LocalDate day) {
        this.day = day;
        inventCases();
    }

    /**
     * Writes the five files into a folder: one of them in windows-1252, one compressed.
     *
     * @param day the day of the exports, which stands in their names
     */
    public static void writeInto(Path folder, LocalDate day) throws IOException {
        InventedOffice office = new InventedOffice(day);
        writeInto(
                folder,
                day,
                office.rows.stream().map(row -> InventedCase.on(day, row)).toList());
    }

    /**
     * The same files as they were on an earlier day, so that what happened between the two makes sense.
     *
     * @param earlier up to a year before
     */
    public static void writePastInto(Path folder, LocalDate day, LocalDate earlier) throws IOException {
        InventedOffice office = new InventedOffice(day);
        writeInto(folder, earlier, new InventedPast(office.rows, day).on(earlier));
    }

    private static void writeInto(Path folder, LocalDate exported, List<InventedCase> cases) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("teams_" + exported + ".csv"), teams(), StandardCharsets.UTF_8);
        write(folder.resolve("mitarbeiter_" + exported + ".csv"), caseworkers(exported), WINDOWS);
        write(folder.resolve("kontakte_" + exported + ".csv.gz"), contacts(cases), StandardCharsets.UTF_8);
        write(
                folder.resolve("arbeitszeit_" + exported + ".csv"),
                InventedHours.lines(exported),
                StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(InventedRow.header()));
        cases.forEach(each -> lines.add(each.row().line()));
        write(folder.resolve("faelle_" + exported + ".csv"), lines, StandardCharsets.UTF_8);
    }

    private static void write(Path file, List<String> lines, Charset charset) throws IOException {
        byte[] content = (String.join("\r\n", lines) + "\r\n").getBytes(charset);
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            out.write(content);
        }
    }

    private static List<String> teams() {
        return List.of(
                "Team;Bezeichnung;Leitung;E_Mail",
                "501;Markt und Integration Nord;Nora Mustermeister;leitung.501@jobcenter.example",
                "502;Markt und Integration Süd;Sven Mustermeister;leitung.502@jobcenter.example",
                "503;Markt und Integration West;Wilma Mustermeister;leitung.503@jobcenter.example");
    }

    /** One of them has no address, one is absent with a deputy, one is absent without. */
    private static List<String> caseworkers(LocalDate day) {
        List<String> lines = new ArrayList<>();
        lines.add("Vermittler;Name;E_Mail;Team;Wochenstunden;Vertretung;Abwesend_von;Abwesend_bis");
        for (int number = 0; number < CASEWORKERS; number++) {
            String email = number == 5 ? "" : id(number).toLowerCase(Locale.ROOT) + "@jobcenter.example";
            String absence = ";;";
            if (number == 2 || number == 9) {
                String deputy = number == 2 ? id(3) : "";
                absence = deputy + ";" + DAY.format(day.minusDays(4)) + ";" + DAY.format(day.plusDays(10));
            }
            int hours = number % 4 == 3 ? 20 : 39;
            lines.add(String.join(";", id(number), STAFF.get(number), email, team(number), "" + hours, absence));
        }
        return lines;
    }

    private void inventCases() {
        List<Trouble> troubles = new ArrayList<>();
        for (Trouble trouble : Trouble.values()) {
            for (int number = 0; number < trouble.cases; number++) {
                troubles.add(trouble);
            }
        }
        for (int number = 0; number < CASES; number++) {
            InventedRow row = row(number);
            // 7 and 1200 have no common divisor: all teams get all kinds of trouble.
            int place = number * 7 % CASES;
            if (place < troubles.size()) {
                troubles.get(place).befall(row, day, random);
            } else if (number % 4 == 0) {
                arrivedLately(row, number);
            }
            rows.add(row);
            repeat(row, number);
        }
    }

    private InventedRow row(int number) {
        int caseworker = number % CASEWORKERS;
        InventedCycle cycle = CYCLES.get(random.nextInt(CYCLES.size()));
        LocalDate registered = day.minusDays(420 + random.nextInt(900));
        return new InventedRow()
                .with("Kundennummer", "%03dD%06d".formatted(100 + random.nextInt(900), number + 1))
                .with("BG_Nummer", "35702//%07d".formatted(number / 2 + 1))
                .with("Nachname", LAST_NAMES.get(random.nextInt(LAST_NAMES.size())))
                .with("Vorname", FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())))
                .with("Geburtsdatum", day.minusYears(27 + random.nextInt(35)).minusDays(random.nextInt(365)))
                .with("Profillage", cycle.label)
                .with("Betreuungsart", "AV")
                .with("Team", team(caseworker))
                .with("Vermittler", id(caseworker))
                .with("Zugang", registered)
                .with("Erstgespraech", registered.plusDays(5 + random.nextInt(9)))
                .with("Letzter_Kontakt", day.minusDays(1 + random.nextInt(daysWithoutTrouble(cycle))))
                .with("Kontaktart", random.nextInt(6) == 0 ? "Video" : "persönlich");
    }

    /** Registered in the last year, and talked to since. */
    private static void arrivedLately(InventedRow row, int number) {
        LocalDate last = row.day("Letzter_Kontakt").orElseThrow();
        LocalDate registered = last.minusDays(20L + number * 31L % 250);
        row.with("Zugang", registered).with("Erstgespraech", registered.plusDays(5 + number * 3L % 14));
    }

    /** Four in five are not due yet, one in five is due. */
    private int daysWithoutTrouble(InventedCycle cycle) {
        return random.nextInt(5) == 0 ? cycle.untilDays - 2 : cycle.fromDays - 5;
    }

    /** A case that is there twice has its talks once. */
    private static List<String> contacts(List<InventedCase> cases) {
        List<String> lines = new ArrayList<>();
        lines.add("Kundennummer;Datum;Art;Vermittler;Dauer_Min");
        Set<String> told = new HashSet<>();
        for (InventedCase each : cases) {
            if (told.add(each.row().value("Kundennummer"))) {
                each.talks().forEach(talk -> lines.add(line(each.row(), talk)));
            }
        }
        return lines;
    }

    private static String line(InventedRow row, Talk talk) {
        return String.join(
                ";",
                row.value("Kundennummer"),
                DAY.format(talk.day()),
                row.value("Kontaktart"),
                row.value("Vermittler"),
                "" + talk.minutes());
    }

    /** Six rows come twice as they are, four once more with another Profillage. */
    private void repeat(InventedRow row, int number) {
        if (number % 200 == 99) {
            rows.add(row);
        } else if (number % 300 == 151) {
            rows.add(row.copy().with("Profillage", "Profillage Z").with("Letzter_Kontakt", day));
        }
    }

    static String team(int caseworker) {
        return "" + (501 + caseworker / (CASEWORKERS / TEAMS));
    }

    static String id(int caseworker) {
        return "V" + team(caseworker) + (1 + caseworker % (CASEWORKERS / TEAMS));
    }
}
