package de.kontaktzyklus.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * What reading alone costs: {@code FastCsvPass EXPORT} passes over the records with FastCSV and makes a day of each
 * field that looks like one, with java.time. It checks and decides nothing and writes no row.
 */
final class FastCsvPass {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int LENGTH = "23.11.2026".length();

    private FastCsvPass() {}

    public static void main(String[] args) throws IOException {
        long days = 0;
        long rows = 0;
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(Path.of(args[0]))) {
            for (CsvRecord each : records) {
                rows++;
                for (String field : each.getFields()) {
                    days += isDay(field) ? 1 : 0;
                }
            }
        }
        System.out.println(rows + " rows, " + days + " days");
    }

    private static boolean isDay(String field) {
        if (field.length() != LENGTH || field.charAt(2) != '.') {
            return false;
        }
        try {
            return LocalDate.parse(field, GERMAN).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
