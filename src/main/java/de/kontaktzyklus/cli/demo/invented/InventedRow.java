package de.kontaktzyklus.cli.demo.invented;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A row of the case export that is being made: columns by their German names. */
final class InventedRow {

    static final List<String> COLUMNS = List.of(
            "Kundennummer",
            "BG_Nummer",
            "Nachname",
            "Vorname",
            "Geburtsdatum",
            "Profillage",
            "Betreuungsart",
            "Team",
            "Vermittler",
            "Zugang",
            "Erstgespraech",
            "Letzter_Kontakt",
            "Kontaktart",
            "Naechster_Termin",
            "Individueller_Zyklus",
            "Ausnahme",
            "Ausnahme_bis",
            "Massnahme",
            "Massnahme_von",
            "Massnahme_bis",
            "Schutz");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private static final DateTimeFormatter STRICT_DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> values = new TreeMap<>();
    private String afterLastField = "";

    InventedRow with(String column, String value) {
        values.put(column, value);
        return this;
    }

    InventedRow with(String column, LocalDate day) {
        return with(column, DAY.format(day));
    }

    InventedRow without(String column) {
        values.remove(column);
        return this;
    }

    /** One field more than the header has. */
    InventedRow withSurplusField() {
        afterLastField = ";zu viel";
        return this;
    }

    InventedRow copy() {
        InventedRow copy = new InventedRow();
        copy.values.putAll(values);
        copy.afterLastField = afterLastField;
        return copy;
    }

    String value(String column) {
        return values.getOrDefault(column, "");
    }

    /** The day in a column; empty if there is none, or if that day does not exist. */
    Optional<LocalDate> day(String column) {
        try {
            return Optional.of(value(column))
                    .filter(text -> !text.isEmpty())
                    .map(text -> LocalDate.parse(text, STRICT_DAY));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    String line() {
        return COLUMNS.stream().map(this::value).collect(Collectors.joining(";")) + afterLastField;
    }

    static String header() {
        return String.join(";", COLUMNS);
    }
}
