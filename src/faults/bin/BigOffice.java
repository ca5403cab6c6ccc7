import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Writes the exports of an invented office of any size: {@code java BigOffice.java CASES FOLDER
 * [CASEWORKERS_OF_A_TEAM]}. Seeded, so that two runs give the same bytes. 200 cases a caseworker, 20 caseworkers a
 * team where nothing else is said; about one case in eight is overdue on 2026-11-23.
 */
final class BigOffice {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String[] PROFILES = {
        "Marktprofil", "A", "Förderprofil", "E", "Stabilisierungsprofil", "U", "Z", "I"
    };
    private static final int[] LONGEST = {47, 47, 100, 100, 300, 300, 400, 400};

    private final Random chance = new Random(20261123);
    private final int cases;
    private final Path folder;
    private final int perTeam;

    private BigOffice(int cases, Path folder, int perTeam) {
        this.perTeam = perTeam;
        this.cases = cases;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        BigOffice office = new BigOffice(
                Integer.parseInt(args[0]),
                Files.createDirectories(Path.of(args[1])),
                args.length > 2 ? Integer.parseInt(args[2]) : 20);
        office.people();
        office.casesAndContacts();
    }

    private int caseworkers() {
        return Math.max(1, cases / 200);
    }

    private void people() throws IOException {
        try (PrintWriter workers = file("mitarbeiter"); PrintWriter teams = file("teams")) {
            workers.print("Vermittler;Name;E_Mail;Team;Vertretung\n");
            teams.print("Team;Bezeichnung;Leitung;E_Mail\n");
            for (int id = 0; id < caseworkers(); id++) {
                workers.printf(
                        "V%d;Fachkraft Muster%d;v%d@jobcenter.example;T%d;\n", id, id, id, id / perTeam);
            }
            for (int id = 0; id <= (caseworkers() - 1) / perTeam; id++) {
                teams.print("T" + id + ";Team " + id + ";Leitung Muster" + id + ";t" + id + "@jobcenter.example\n");
            }
        }
    }

    private void casesAndContacts() throws IOException {
        try (PrintWriter rows = file("faelle"); PrintWriter contacts = file("kontakte")) {
            rows.print("Kundennummer;BG_Nummer;Nachname;Vorname;Geburtsdatum;Profillage;Betreuungsart;"
                    + "Team;Vermittler;Zugang;"
                    + "Letzter_Kontakt;Kontaktart\n");
            contacts.print("Kundennummer;Datum;Art\n");
            for (int number = 0; number < cases; number++) {
                String customer = "%03dM%06d".formatted(100 + number % 900, number);
                int worker = number % caseworkers();
                int profile = chance.nextInt(PROFILES.length);
                String contact = before(chance.nextInt(LONGEST[profile]));
                rows.print(String.join(
                        ";",
                        customer,
                        "BG" + number,
                        "Muster" + number,
                        "Erika",
                        before(10_000 + chance.nextInt(12_000)),
                        PROFILES[profile],
                        "AV",
                        "T" + worker / perTeam,
                        "V" + worker,
                        before(500),
                        contact,
                        "persönlich"));
                rows.print('\n');
                contacts.print(customer + ";" + contact + ";persönlich\n");
            }
        }
    }

    private static String before(int days) {
        return DAY.minusDays(days).format(GERMAN);
    }

    private PrintWriter file(String name) throws IOException {
        return new PrintWriter(
                Files.newBufferedWriter(folder.resolve(name + "_2026-11-23.csv"), StandardCharsets.UTF_8));
    }
}
