package de.kontaktzyklus.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The exports of a small office that goes on for decades. A place in it belongs to a client for thirty months, then to
 * the next. Half of the places are seen each month; the others are not seen for a year and a half, and again in the
 * end. One client is never seen at all.
 */
final class OfficeOfYears {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
    private static final int PLACES = 24;
    private static final int STAY = 30;
    private static final int SEEN_AGAIN = 20;

    /** Months after which a case of the Marktprofil, with its six weeks, is overdue with any holidays. */
    private static final int SURELY_OVERDUE = 2;

    private static final int NEVER_SEEN = 0;
    private static final List<String> CASEWORKERS = List.of("V5011", "V5012");

    private final LocalDate begin;

    OfficeOfYears(LocalDate begin) {
        this.begin = begin;
    }

    void export(Path folder, int month, LocalDate day) throws IOException {
        write(folder, "teams", day, """
                Team;Bezeichnung;Leitung;E_Mail;Stand
                501;Team Nord;Nora Mustermeister;leitung.501@jobcenter.example;%s
                """.formatted(day));
        write(
                folder,
                "mitarbeiter",
                day,
                CASEWORKERS.stream()
                        .map(id -> "%s;Anna Muster;%s@jobcenter.example;%s;39;%s"
                                .formatted(id, id.toLowerCase(Locale.ROOT), team(id), day))
                        .collect(Collectors.joining("\n", "Vermittler;Name;E_Mail;Team;Wochenstunden;Stand\n", "\n")));
        Stream<String> rows = IntStream.range(0, PLACES).mapToObj(place -> row(place, month, day));
        write(
                folder,
                "faelle",
                day,
                rows.collect(Collectors.joining(
                        "\n",
                        "Kundennummer;Geburtsdatum;Profillage;Betreuungsart;"
                                + "Team;Vermittler;Zugang;Letzter_Kontakt;Kontaktart\n",
                        "\n")));
    }

    private static void write(Path folder, String kind, LocalDate day, String content) throws IOException {
        Files.writeString(folder.resolve(kind + "_" + day + ".csv"), content);
    }

    private String row(int place, int month, LocalDate day) {
        String caseworker = CASEWORKERS.get(place % CASEWORKERS.size());
        LocalDate came = begin.plusMonths(month - monthsHere(place, month));
        LocalDate seen = isSeen(place, month) ? day.minusDays(10) : came;
        return String.join(
                ";",
                customer(place, month),
                "14.05.1970",
                "Marktprofil",
                "AV",
                team(caseworker),
                caseworker,
                GERMAN.format(came.minusMonths(1)),
                GERMAN.format(seen),
                "persönlich");
    }

    private static String team(String caseworker) {
        return caseworker.substring(1, 4);
    }

    private static String customer(int place, int month) {
        int client = place == NEVER_SEEN ? 0 : (month + place) / STAY;
        return "%03dM%06d".formatted(100 + place, client);
    }

    private static int monthsHere(int place, int month) {
        return place == NEVER_SEEN ? month : (month + place) % STAY;
    }

    private static boolean isSeen(int place, int month) {
        return place != NEVER_SEEN && (place % 2 == 0 || monthsHere(place, month) >= SEEN_AGAIN);
    }

    /** Those of whom somebody must be told, as the exports were made and not as the program finds them. */
    Set<String> overdue(int month) {
        return IntStream.range(0, PLACES)
                .filter(place -> !isSeen(place, month) && monthsHere(place, month) >= SURELY_OVERDUE)
                .mapToObj(place -> customer(place, month))
                .collect(Collectors.toSet());
    }
}
