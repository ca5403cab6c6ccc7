package de.kontaktzyklus.benchmark;

import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.Team;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A case export of an invented office of any size, with all columns. Seeded: the same number of rows gives the same
 * bytes. 200 cases a caseworker, 20 caseworkers a team; about one row in thirteen has an exception, a few in a thousand
 * cannot be read or come twice.
 */
public final class InventedExport {

    /** The day for which it is made. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int CASES_OF_A_CASEWORKER = 200;
    private static final int CASEWORKERS_OF_A_TEAM = 20;
    private static final String HEADER =
            "Kundennummer;BG_Nummer;Nachname;Vorname;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;"
                    + "Erstgespraech;Letzter_Kontakt;Kontaktart;Naechster_Termin;Individueller_Zyklus;Ausnahme;"
                    + "Ausnahme_bis;Massnahme;Massnahme_von;Massnahme_bis;Schutz\n";
    private static final String[] PROFILES = {
        "Marktprofil", "A", "Förderprofil", "E", "Stabilisierungsprofil", "U", "Profillage Z", "I"
    };
    private static final int[] LONGEST_PAUSE = {47, 47, 100, 100, 300, 300, 400, 400};
    private static final String[] REASONS = {
        "Maßnahme vereinbart", "Einstellungszusage", "Gutachten ausstehend", "Sonstiges"
    };
    private static final String[] CYCLES = {"2 Wochen", "3 Wochen", "30 Tage", "1 Monat", "4 Monate"};
    private static final String[] NAMES = {"Muster", "Beispiel", "Probe", "Vorlage", "Schöne", "Größler"};

    private final Random chance = new Random(20_261_123);
    private final String[] days = new String[30_000];
    private final int rows;
    private final boolean isOneBefore;

    private InventedExport(int rows, boolean isOneBefore) {
        this.rows = rows;
        this.isOneBefore = isOneBefore;
    }

    /** Writes the export. */
    public static void write(int rows, Path file) {
        new InventedExport(rows, false).write(file);
    }

    /**
     * Writes what the office exported the time before: of 200 rows two are of customers who were not there yet, one of
     * a customer who has gone since, and two had another caseworker.
     */
    static void writeOneBefore(int rows, Path file) {
        new InventedExport(rows, true).write(file);
    }

    /** Those who work on so many rows. */
    public static List<Caseworker> caseworkers(int rows) {
        return IntStream.rangeClosed(0, (rows - 1) / CASES_OF_A_CASEWORKER)
                .mapToObj(id -> new Caseworker(
                        "V" + id,
                        "Fachkraft Muster" + id,
                        "v" + id + "@jobcenter.example",
                        "T" + id / CASEWORKERS_OF_A_TEAM,
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    /** Their teams. */
    public static List<Team> teams(int rows) {
        return IntStream.rangeClosed(0, (rows - 1) / CASES_OF_A_CASEWORKER / CASEWORKERS_OF_A_TEAM)
                .mapToObj(
                        id -> new Team("T" + id, "Team " + id, "Leitung Muster" + id, "t" + id + "@jobcenter.example"))
                .toList();
    }

    private void write(Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Writer out) throws IOException {
        out.write(HEADER);
        String before = "";
        for (int number = 0; number < rows; number++) {
            boolean isTwice = number > 0 && chance.nextInt(500) == 0;
            String row = isTwice ? twice(before) : row(number);
            if (!isOneBefore || number % 200 != 7) {
                out.write(row);
            }
            before = row;
        }
    }

    /** The row before once more: the same, or with another contact. */
    private String twice(String before) {
        return chance.nextBoolean() ? before : before.replace("persönlich", "Video");
    }

    private String row(int number) {
        int worker = (isOneBefore && number % 100 == 1 ? number / 2 : number) / CASES_OF_A_CASEWORKER;
        int profile = chance.nextInt(PROFILES.length);
        int seenBefore = chance.nextInt(LONGEST_PAUSE[profile]);
        boolean isNew = chance.nextInt(20) == 0;
        int registeredBefore = isNew ? chance.nextInt(20) : seenBefore + chance.nextInt(1_500);
        boolean isSeen = !isNew;
        StringBuilder row = new StringBuilder(180);
        row.append(100 + number % 900).append(isOneBefore && number % 200 == 8 ? 'X' : 'M');
        String digits = Integer.toString(number);
        row.append("0".repeat(Math.max(0, 7 - digits.length()))).append(digits);
        if (chance.nextInt(2_000) == 0) {
            row.append("?"); // no customer number
        }
        field(row, "BG" + number / 2);
        field(row, NAMES[chance.nextInt(NAMES.length)] + number % 997);
        field(row, (number & 1) == 0 ? "Erika" : "Max");
        field(row, oneIn(500) ? "" : day(oneIn(40) ? 7_000 + chance.nextInt(2_100) : 9_200 + chance.nextInt(14_000)));
        field(row, oneIn(300) ? "Sonderprofil" : PROFILES[profile]);
        field(row, oneIn(10) ? "FM" : oneIn(400) ? "" : "AV");
        field(row, "T" + worker / CASEWORKERS_OF_A_TEAM);
        field(row, "V" + worker);
        field(row, oneIn(2_000) ? "31.02.2026" : day(registeredBefore));
        field(row, isSeen ? day(Math.max(0, registeredBefore - 7)) : "");
        field(row, isSeen ? day(seenBefore) : "");
        field(row, isSeen ? kind() : "");
        field(row, oneIn(10) ? day(-chance.nextInt(60)) : "");
        field(row, oneIn(25) ? CYCLES[chance.nextInt(CYCLES.length)] : "");
        boolean isExcepted = oneIn(13);
        field(row, isExcepted ? REASONS[chance.nextInt(REASONS.length)] : "");
        field(row, isExcepted && !oneIn(4) ? day(60 - chance.nextInt(160)) : "");
        boolean isTakingPart = oneIn(8);
        field(row, isTakingPart ? "FbW" : "");
        int began = chance.nextInt(200) - 60;
        field(row, isTakingPart ? day(began) : "");
        field(row, isTakingPart ? day(began - 180) : "");
        field(row, oneIn(200) ? "J" : "N");
        return row.append('\n').toString();
    }

    private boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    private String kind() {
        int kind = chance.nextInt(20);
        return kind == 0 ? "telefonisch" : kind < 4 ? "Video" : "persönlich";
    }

    private static void field(StringBuilder row, String value) {
        row.append(';').append(value);
    }

    /** So many days before the day, after it where negative. */
    private String day(int before) {
        int place = before + 1_000;
        if (days[place] == null) {
            days[place] = DAY.minusDays(before).format(GERMAN);
        }
        return days[place];
    }
}
