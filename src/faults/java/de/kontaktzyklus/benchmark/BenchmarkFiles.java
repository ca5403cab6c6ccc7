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
 * to which an end of a period moves and the tenth office day behind it; SQL is not made to know Easter.
 */
final class BenchmarkFiles {

    private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2050, 1, 1);
    private static final int LIMIT = 10;

    private BenchmarkFiles() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        InventedExport.write(Integer.parseInt(args[0]), folder.resolve("export.csv"));
        HolidayCalendar calendar = new HolidayCalendar("NW", day -> false);
        List<String> days = new ArrayList<>(List.of("d;moved;tenth"));
        FIRST.datesUntil(LAST)
                .forEach(day -> days.add(
                        day + ";" + calendar.onOrAfterLegal(day) + ";" + calendar.officeDaysAfter(day, LIMIT)));
        Files.write(folder.resolve("calendar.csv"), days);
    }
}
