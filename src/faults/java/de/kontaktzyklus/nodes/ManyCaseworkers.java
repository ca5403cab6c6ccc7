package de.kontaktzyklus.nodes;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The exports of an invented office with any number of caseworkers, each with one overdue case and one that is not. */
final class ManyCaseworkers {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final int A_TEAM = 500;

    private ManyCaseworkers() {}

    static void export(Path folder, int caseworkers, LocalDate day) throws IOException {
        Files.createDirectories(folder);
        try (PrintWriter workers = file(folder, "mitarbeiter", day);
                PrintWriter teams = file(folder, "teams", day);
                PrintWriter cases = file(folder, "faelle", day)) {
            workers.print("Vermittler;Name;E_Mail;Team;Vertretung\n");
            teams.print("Team;Bezeichnung;Leitung;E_Mail\n");
            cases.print("Kundennummer;BG_Nummer;Nachname;Vorname;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;"
                    + "Zugang;Letzter_Kontakt;Kontaktart\n");
            for (int number = 0; number < caseworkers; number++) {
                if (number % A_TEAM == 0) {
                    int team = number / A_TEAM;
                    teams.print("T" + team + ";Team " + team + ";Leitung Muster;t" + team + "@jobcenter.example\n");
                }
                workers.print("V" + number + ";Fachkraft Muster;v" + number + "@jobcenter.example;T" + number / A_TEAM
                        + ";\n");
                cases.print(row("A", number, day.minusDays(44)));
                cases.print(row("B", number, day.minusDays(3)));
            }
        }
    }

    private static String row(String letter, int number, LocalDate lastContact) {
        return String.join(
                        ";",
                        "100" + letter + "%06d".formatted(number),
                        "BG" + number,
                        "Muster" + number,
                        "Erika",
                        "01.01.1980",
                        "Marktprofil",
                        "AV",
                        "T" + number / A_TEAM,
                        "V" + number,
                        "02.01.2025",
                        GERMAN.format(lastContact),
                        "persönlich")
                + "\n";
    }

    private static PrintWriter file(Path folder, String name, LocalDate day) throws IOException {
        return new PrintWriter(
                Files.newBufferedWriter(folder.resolve(name + "_" + day + ".csv"), StandardCharsets.UTF_8));
    }
}
