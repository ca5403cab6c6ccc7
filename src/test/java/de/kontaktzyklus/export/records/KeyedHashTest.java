package de.kontaktzyklus.export.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The arithmetic of the hash, against whole numbers of any length. */
class KeyedHashTest {

    private static final int RANDOM_VALUES = 30;
    private static final int LONGEST = 8;
    private static final BigInteger PRIME = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

    @Test
    void a_step_is_the_remainder_of_the_whole_number() {
        List<Long> values = values();
        for (long hash : values) {
            for (long value : values) {
                for (long point : values) {
                    assertThat(KeyedHash.next(hash, value, point))
                            .as("%d * %d + %d", hash, point, value)
                            .isEqualTo(remainder(hash, value, point));
                }
            }
        }
    }

    @Test
    void each_character_counts_wherever_it_stands() {
        for (int length = 1; length <= LONGEST; length++) {
            String text = "x".repeat(length);
            for (int at = 0; at < length; at++) {
                String other = text.substring(0, at) + 'y' + text.substring(at + 1);

                assertThat(KeyedHash.of(other)).as(other).isNotEqualTo(KeyedHash.of(text));
            }
            assertThat(KeyedHash.of(text + "\0")).as("a NUL behind it").isNotEqualTo(KeyedHash.of(text));
        }
    }

    @Test
    void lent_characters_have_the_hash_of_their_text() {
        char[] lent = "vor Einstellungszusage nach".toCharArray();
        String text = "Einstellungszusage";

        assertThat(KeyedHash.of(lent, "vor ".length(), text.length())).isEqualTo(KeyedHash.of(text));
    }

    private static long remainder(long hash, long value, long point) {
        return BigInteger.valueOf(hash)
                .multiply(BigInteger.valueOf(point))
                .add(BigInteger.valueOf(value))
                .mod(PRIME)
                .longValueExact();
    }

    /** The bounds, what lies beside powers of two, and some from between. */
    private static List<Long> values() {
        List<Long> values = new ArrayList<>(List.of(0L, KeyedHash.PRIME, KeyedHash.PRIME - 1));
        for (int power : new int[] {0, 1, 3, 16, 31, 32, 60}) {
            values.add(1L << power);
            values.add((1L << power) + 1);
            values.add((1L << power) - 1);
        }
        Random random = new Random(20_261_130);
        for (int i = 0; i < RANDOM_VALUES; i++) {
            values.add(random.nextLong() >>> 3);
        }
        return values;
    }
}
