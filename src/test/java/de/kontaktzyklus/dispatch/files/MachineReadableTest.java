package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spreadsheet would make something else of has an apostrophe before it, and nothing else has. */
class MachineReadableTest {

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            100A000004,    100A000004,     a customer number
            120E000073,    '120E000073,    a number with an exponent
            1e5,           '1e5,           likewise
            1.5E3,         '1.5E3,         likewise
            .5E-3,         '.5E-3,         likewise
            .5,            '.5,            a decimal number
            12 %,          '12 %,          a percentage
            'V501,         ''V501,         an apostrophe of its own
            E3,            E3,             an id
            V1E3,          V1E3,           likewise
            0012345,       '0012345,       leading zeros
            123456789012,  '123456789012,  more digits than it shows
            12345678901,   12345678901,    a number that stays what it is
            501,           501,            likewise
            12/26,         '12/26,         a date
            1.2.26,        '1.2.26,        likewise
            1-2,           '1-2,           likewise
            =1+1,          '=1+1,          a formula
            -501,          '-501,          likewise
            V501.1,        V501.1,         an id
            """)
    void text_is_guarded(String text, String guarded, String reason) {
        assertThat(MachineReadable.guarded(text)).as(reason).isEqualTo(guarded);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            2026-11,     2026-11
            2026-11-30,  2026-11-30
            0012345,     '0012345
            17,          17
            """)
    void days_and_months_may_be_keys(String key, String guarded) {
        assertThat(MachineReadable.guardedKey(key)).isEqualTo(guarded);
    }
}
