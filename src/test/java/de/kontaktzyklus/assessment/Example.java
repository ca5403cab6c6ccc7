package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.cases.CaseFixture.aCase;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A worked example: a case, the day, and what is to come out. */
record Example(Map<String, String> cells) {

    static Stream<Example> all() {
        try (InputStream file = Example.class.getResourceAsStream("/examples/due-dates.csv");
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            List<String> header = cellsOf(reader.readLine());
            return reader.lines().map(line -> of(header, cellsOf(line))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cellsOf(String line) {
        return Arrays.asList(line.split(";", -1));
    }

    private static Example of(List<String> header, List<String> values) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            cells.put(header.get(column), values.get(column));
        }
        return new Example(cells);
    }

    LocalDate asOf() {
        return LocalDate.parse(cell("as_of"));
    }

    Case facts() {
        CaseFixture facts = aCase(cell("Kundennummer"))
                .born(day("Geburtsdatum"))
                .in(cell("Profillage"))
                .inArea(cell("Betreuungsart"))
                .ofTeam(cell("Team"))
                .caredForBy(cell("Vermittler"))
                .registered(day("Zugang"))
                .firstInterviewed(day("Erstgespraech"))
                .lastContact(day("Letzter_Kontakt"), cell("Kontaktart"))
                .exceptedFor(cell("Ausnahme"), day("Ausnahme_bis"));
        if (!cell("Massnahme").isEmpty()) {
            facts.inMeasure(cell("Massnahme"), day("Massnahme_von"), day("Massnahme_bis"));
        }
        if (!cell("Individueller_Zyklus").isEmpty()) {
            facts.withCycleOf(span(cell("Individueller_Zyklus")));
        }
        return facts.build();
    }

    Outcome expected() {
        return new Outcome(
                cell("expected_status"),
                cell("expected_reason"),
                cell("expected_anchor"),
                cell("expected_due_from"),
                cell("expected_due_until"),
                Integer.parseInt(cell("expected_days_overdue")));
    }

    /** A time of day is the reader's to drop, and what means empty the reader's to know. */
    private String day(String column) {
        String day = cell(column).replaceAll("[ T].*", "");
        if (day.contains("-")) {
            String[] parts = day.split("-", -1);
            return parts[2] + "." + parts[1] + "." + parts[0];
        }
        return day.equals("00.00.0000") ? "" : day;
    }

    private String cell(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    private static Span span(String text) {
        int amount = Integer.parseInt(text.split(" ", -1)[0]);
        return text.contains("Monat")
                ? Span.months(amount)
                : text.contains("Woche") ? Span.weeks(amount) : Span.days(amount);
    }

    @Override
    public String toString() {
        return cell("note");
    }
}
