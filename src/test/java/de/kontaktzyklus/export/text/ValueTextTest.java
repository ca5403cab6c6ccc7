package de.kontaktzyklus.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.export.ExportDates;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "01.02.2026,  2026-02-01, two digits each",
        "1.2.2026,    2026-02-01, one digit each",
        "2026-02-01,  2026-02-01, ISO",
        "29.02.2024,  2024-02-29, leap day",
        "01.01.0001,  0001-01-01, first year",
        "29.02.2025,  ,           no leap year",
        "31.02.2026,  ,           does not exist",
        "01.13.2026,  ,           no such month",
        "01.02.26,    ,           year of two digits",
        "2026-2-1,    ,           ISO needs two digits",
        "01/02/2026,  ,           slashes",
        "01.01.0000,  ,           year 0",
        "01.02.2026 00:00, 2026-02-01, time of day",
        "01.02.2026 23:59:59, 2026-02-01, with seconds",
        "2026-02-01T00:00:00.000, 2026-02-01, ISO with milliseconds",
        "1.2.2026T07:00, 2026-02-01, T",
        "1. 2. 2026,    2026-02-01, blanks behind the points",
        "01.02. 2026 07:00, 2026-02-01, blank behind a point and a time",
        "01.02.2026  07:00, 2026-02-01, two blanks",
        "01. 02 .2026, ,          blank before a point",
        "01.02.2026 24:00, ,      no such hour",
        "01.02.2026 12:60, ,      no such minute",
        "01.02.2026 12, ,         no time of day",
        "01.02.2026 1:00, ,       hour of one digit",
        "01.02.2026 12:00:00.5, , part of a second of one digit",
        "31.02.2026 12:00, ,      time behind a day that does not exist",
        "2026-02-01T00:00:00Z, ,  time zone",
        "2026-02-01T00:00+01:00, , offset",
        "01.02.2026 00:00 MEZ, , name of a zone",
        "T00:00, ,                time alone",
        "٠١.٠٢.٢٠٢٦,  ,           digits of another script",
        "+1.2.2026,   ,           sign"
    })
    void dates_are_read_strictly(String text, LocalDate expected, String reason) {
        assertThat(DateText.parse(text)).as(reason).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "6 Wochen,   6, WEEKS,  usual",
        "1 Woche,    1, WEEKS,  singular",
        "14Tage,     14, DAYS,  without blank",
        "1 TAG,      1, DAYS,   upper case",
        "003 monate, 3, MONTHS, leading zeros",
        "2\u00a0Monat, 2, MONTHS, no-break space",
        "0 Tage,     , ,        not positive",
        "-1 Tage,    , ,        negative",
        "1.5 Monate, , ,        no whole number",
        "6,          , ,        no unit",
        "6 Jahre,    , ,        another unit",
        "99999999999999999999 Tage, , , far too long",
        "6 Wochen x, , ,        more text"
    })
    void cycles_are_positive_whole_numbers_with_a_unit(String text, Integer amount, Span.Unit unit, String reason) {
        Optional<Span> expected = amount == null ? Optional.empty() : Optional.of(new Span(amount, unit));

        assertThat(CycleText.parse(text)).as(reason).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "J,true",
        "ja,true",
        "JA,true",
        "1,true",
        "true,true",
        "X,true",
        "'',false",
        "N,false",
        "Nein,false",
        "0,false",
        "FALSE,false",
        "vielleicht,",
        "2,",
        "jein,"
    })
    void flags_are_yes_no_or_an_error(String text, Boolean expected) {
        assertThat(FlagText.parse(text)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "faelle_2026-11-23.csv,2026-11-23",
        "faelle20261123.csv.gz,2026-11-23",
        "faelle_20261399_2026-11-23.csv,2026-11-23",
        "faelle_20261123T0630.csv,2026-11-23",
        "faelle_23.11.2026.csv,2026-11-23",
        "Stand 23.11.2026 faelle.xlsx,2026-11-23",
        "faelle_31.11.2026.csv,",
        "faelle_123.11.2026.csv,",
        "faelle_2026-02-30.csv,",
        "faelle_1202611234.csv,",
        "faelle.csv,"
    })
    void the_export_date_is_the_first_date_in_the_name_that_exists(String name, LocalDate expected) {
        assertThat(ExportDates.inName(name)).isEqualTo(Optional.ofNullable(expected));
    }
}
