package de.kontaktzyklus.export.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(delimiter = '|', textBlock = """
            the last is not the next    | Letzter Termin        | Naechster_Termin | true
            with umlauts                | Nächster Kontakt      | Letzter_Kontakt  | true
            nor is it the first         | Letztes Gespräch      | Erstgespraech    | true
            put together                | TerminGeplant         | Letzter_Kontakt  | true
            a beginning is no end       | Massnahme ab          | Massnahme_bis    | true
            nor within a word           | Maßnahmebeginn        | Massnahme_bis    | true
            an end is no beginning      | Abwesenheitsende      | Abwesend_von     | true
            both say the same           | Datum letzter Kontakt | Letzter_Kontakt  | false
            only one of them says it    | Termin                | Naechster_Termin | false
            neither does                | Kd-Nr.                | Kundennummer     | false
            von and bis, so nobody knows | Ausnahme von bis     | Ausnahme_bis     | false
            """)
    void names_that_exclude_each_other(String why, String one, String other, boolean opposed) {
        assertThat(NameLikeness.areOpposed(one, other)).isEqualTo(opposed);
    }
}
