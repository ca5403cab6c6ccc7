package de.kontaktzyklus.benchmark;

import de.kontaktzyklus.calendar.HolidayCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes what all contestants read: {@code BenchmarkFiles ROWS FOLDER}. For DuckDB a table of days, with the working day
 * to which an end of a period moves and the tenth office day behind it; SQL is not made to know Easter. For the
 * pipeline two folders: the export of the day, and with that of the working day before also those who work in the
 * office.
 */
final class BenchmarkFiles {

    private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2050, 1, 1);
    private static final int LIMIT = 10;
    private static final LocalDate DAY_BEFORE = InventedExport.DAY.minusDays(3);

    private BenchmarkFiles() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        int rows = Integer.parseInt(args[0]);
        InventedExport.write(rows, folder.resolve("export.csv"));
        office(rows, Files.createDirectories(folder.resolve("before")));
        HolidayCalendar calendar = new HolidayCalendar("NW", day -> false);
        List<String> days = new ArrayList<>(List.of("d;moved;tenth"));
        FIRST.datesUntil(LAST)
                .forEach(day -> days.add(
                        day + ";" + calendar.onOrAfterLegal(day) + ";" + calendar.officeDaysAfter(day, LIMIT)));
        Files.write(folder.resolve("calendar.csv"), days);
    }

    private static void office(int rows, Path folder) throws IOException {
        InventedExport.writeOneBefore(rows, folder.resolve("faelle_" + DAY_BEFORE + ".csv"));
        List<String> people = new ArrayList<>(List.of("Vermittler;Name;E_Mail;Team;Vertretung"));
        InventedExport.caseworkers(rows)
                .forEach(each -> people.add(String.join(";", each.id(), each.name(), each.email(), each.team(), "")));
        List<String> teams = new ArrayList<>(List.of("Team;Bezeichnung;Leitung;E_Mail"));
        InventedExport.teams(rows)
                .forEach(each -> teams.add(String.join(";", each.id(), each.label(), each.leader(), each.email())));
        Files.write(folder.resolve("mitarbeiter_" + DAY_BEFORE + ".csv"), people);
        Files.write(folder.resolve("teams_" + DAY_BEFORE + ".csv"), teams);
    }
}
