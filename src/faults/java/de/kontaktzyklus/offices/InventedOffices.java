package de.kontaktzyklus.offices;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A folder of invented offices, each with the exports of one day: 200 cases a caseworker, 20 caseworkers a team. The
 * customer numbers and ids are the same in all; one case in eight is overdue, more or less.
 */
final class InventedOffices {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final int CASES_OF_A_CASEWORKER = 200;
    private static final int A_TEAM = 20;
    private static final String[] PROFILES = {"Marktprofil", "Förderprofil", "Stabilisierungsprofil", "I"};
    private static final int[] LONGEST = {47, 100, 300, 400};

    private final Path offices;
    private final LocalDate day;
    private final int cases;

    InventedOffices(Path offices, LocalDate day, int cases) {
        this.offices = offices;
        this.day = day;
        this.cases = cases;
    }

    static String name(int number) {
        return "jc%03d".formatted(number);
    }

    /** @param common settings for all of them */
    void write(int count, List<String> common) throws IOException {
        Files.createDirectories(offices);
        Files.write(offices.resolve("kontaktzyklus.properties"), common);
        for (String file : List.of("columns.yaml", "contact-policy.yaml", "office-calendar.yaml")) {
            Files.copy(Path.of("config", file), offices.resolve(file));
        }
        for (int number = 0; number < count; number++) {
            Path config = Files.createDirectories(offices.resolve(name(number)).resolve("config"));
            Files.writeString(
                    config.resolve("kontaktzyklus.properties"), "office.name=Jobcenter " + name(number) + "\n");
        }
        writeExports(count);
    }

    /** Only those of the day. */
    void writeExports(int count) throws IOException {
        for (int number = 0; number < count; number++) {
            write(Files.createDirectories(offices.resolve(name(number)).resolve("data/export")));
        }
    }

    private void write(Path export) throws IOException {
        int workers = Math.max(1, cases / CASES_OF_A_CASEWORKER);
        try (PrintWriter people = file(export, "mitarbeiter");
                PrintWriter teams = file(export, "teams")) {
            people.print("Vermittler;Name;E_Mail;Team;Vertretung\n");
            teams.print("Team;Bezeichnung;Leitung;E_Mail\n");
            for (int id = 0; id < workers; id++) {
                people.printf("V%d;Fachkraft Muster%d;v%d@jobcenter.example;T%d;\n", id, id, id, id / A_TEAM);
            }
            for (int id = 0; id <= (workers - 1) / A_TEAM; id++) {
                teams.printf("T%d;Team %d;Leitung Muster%d;t%d@jobcenter.example\n", id, id, id, id);
            }
        }
        cases(export, workers);
    }

    private void cases(Path export, int workers) throws IOException {
        Random chance = new Random(20261130);
        try (PrintWriter rows = file(export, "faelle");
                PrintWriter contacts = file(export, "kontakte")) {
            rows.print("Kundennummer;BG_Nummer;Nachname;Vorname;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;"
                    + "Zugang;Letzter_Kontakt;Kontaktart\n");
            contacts.print("Kundennummer;Datum;Art\n");
            for (int number = 0; number < cases; number++) {
                String customer = "%03dM%06d".formatted(100 + number % 900, number);
                int worker = number % workers;
                int profile = chance.nextInt(PROFILES.length);
                String contact = before(chance.nextInt(LONGEST[profile]));
                rows.printf(
                        "%s;BG%d;Muster%d;Erika;%s;%s;AV;T%d;V%d;%s;%s;persönlich\n",
                        customer,
                        number,
                        number,
                        before(10_000 + chance.nextInt(12_000)),
                        PROFILES[profile],
                        worker / A_TEAM,
                        worker,
                        before(500),
                        contact);
                contacts.printf("%s;%s;persönlich\n", customer, contact);
            }
        }
    }

    private String before(int days) {
        return day.minusDays(days).format(GERMAN);
    }

    private PrintWriter file(Path export, String name) throws IOException {
        return new PrintWriter(
                Files.newBufferedWriter(export.resolve(name + "_" + day + ".csv"), StandardCharsets.UTF_8));
    }
}
