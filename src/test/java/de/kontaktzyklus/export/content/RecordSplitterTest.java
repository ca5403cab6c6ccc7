package de.kontaktzyklus.export.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.export.RefusedContentException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths, and what is kept of a field that nobody reads, wherever one read of the file ends and the next begins. */
class RecordSplitterTest {

    private static final int LONGEST_RECORD = 2_000;
    private static final String HEADER = "read;unread\n";
    private static final String KEPT = "x".repeat(RecordSplitter.KEPT_OF_UNREAD);

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void a_record_may_be_as_long_as_the_limit_whatever_ends_it(String end) throws IOException {
        String longest = "y".repeat(LONGEST_RECORD);
        for (int atOnce : new int[] {1, LONGEST_RECORD, LONGEST_RECORD + 1, LONGEST_RECORD + 2, 8_000}) {
            assertThat(records("a" + end + longest + end + longest + end, atOnce))
                    .as("%d at once", atOnce)
                    .hasSize(3);
            assertThatThrownBy(() -> records("a" + end + longest + "y" + end, atOnce))
                    .isInstanceOf(RefusedContentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "\n", "\r\n", "\"\"", "Ä", "\uD83D\uDE00"})
    void a_field_that_nobody_reads_may_be_longer_than_a_record(String part) throws IOException {
        String field = "\"" + part.repeat(3 * LONGEST_RECORD) + "\"";
        for (int atOnce : new int[] {2, 999, 8_000}) {
            assertThat(records(HEADER + "1;" + field + "\n2;" + field + "\n", atOnce))
                    .hasSize(3);
        }
    }

    @Test
    void what_is_kept_of_it_counts() {
        String read = "y".repeat(LONGEST_RECORD - KEPT.length());

        assertThatThrownBy(() -> records(HEADER + read + ";" + KEPT + "z".repeat(LONGEST_RECORD) + "\n", 8_000))
                .isInstanceOf(RefusedContentException.class);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "abcdefgh",
                "abcdefgi",
                "abcdefg",
                "\"\"abcdefgh",
                "abcd\"\"efgh",
                "abcdefgh\"\"",
                "abcd\nefgh",
                "abcde\nfgh",
                "abcd\r\nefgh",
                "abcd\uDC80efgh",
                "abcde\uDC80fgh",
                "abcd\uDC81efgh"
            })
    void every_character_behind_what_is_kept_tells_two_fields_apart(String rest) throws IOException {
        List<String> others = List.of("abcdefgh", "abcdefgi", "\"\"abcdefgh", "abcd\"\"efgh", "abcd\nefgh", "");
        String field = unread(rest, 8_000);

        for (String other : others) {
            assertThat(unread(other, 8_000).equals(field)).as(other).isEqualTo(other.equals(rest));
        }
        assertThat(BrokenBytes.areIn(field)).isEqualTo(rest.contains("\uDC80") || rest.contains("\uDC81"));
        for (int atOnce = 2; atOnce < 30; atOnce++) {
            assertThat(unread(rest, atOnce)).as("%d at once", atOnce).isEqualTo(field);
        }
    }

    @Test
    void a_pair_of_characters_is_not_cut_in_two_to_hide_a_broken_byte() throws IOException {
        String pair = "\uD83D\uDE00";
        String field = HEADER + "1;" + KEPT.substring(1) + pair + "abc\uDC80\n";

        for (int atOnce : new int[] {2, 8_000}) {
            assertThat(BrokenBytes.areIn(records(field, atOnce).get(1).get(1))).isTrue();
        }
    }

    private static String unread(String rest, int atOnce) throws IOException {
        return records(HEADER + "1;\"" + KEPT + rest + "\"\n", atOnce).get(1).get(1);
    }

    /** The fields of each record, with the hash of what was not kept of them. */
    private static List<List<String>> records(String text, int atOnce) throws IOException {
        List<List<String>> records = new ArrayList<>();
        RecordSplitter.Fields fields = new RecordSplitter.Fields() {
            @Override
            public void begin(int startingLine) {
                records.add(new ArrayList<>());
            }

            @Override
            public void field(int index, char[] characters, int offset, int length, String tail) {
                records.get(records.size() - 1).add(new String(characters, offset, length) + tail);
            }

            @Override
            public void end(boolean isStray) {
                assertThat(isStray).isFalse();
            }
        };
        RecordSplitter.Text splitting =
                new RecordSplitter.Text("faelle.csv", ';', LONGEST_RECORD, 1, place -> place == 0);
        new RecordSplitter(new InPieces(text, atOnce), splitting, fields).split();
        return records;
    }

    /** Hands over so many characters at once. */
    private static final class InPieces extends Reader {

        private final StringReader text;
        private final int atOnce;

        InPieces(String text, int atOnce) {
            this.text = new StringReader(text);
            this.atOnce = atOnce;
        }

        @Override
        public int read(char[] buffer, int offset, int count) throws IOException {
            return text.read(buffer, offset, Math.min(count, atOnce));
        }

        @Override
        public void close() {
            text.close();
        }
    }
}
