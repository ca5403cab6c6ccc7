package de.kontaktzyklus.dispatch.mail.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashCollectionTest {

    @Test
    void an_empty_one_holds_nothing() {
        HashCollection hashes = new HashCollection();

        assertThat(hashes.contains(0)).isFalse();
        assertThat(hashes.contains(Long.MIN_VALUE)).isFalse();
    }

    @Test
    void it_holds_what_was_added_and_nothing_else_however_much_it_is() {
        Random chance = new Random(15);
        HashCollection hashes = new HashCollection();
        Set<Long> expected = new HashSet<>();
        for (int each = 0; each < 10_000; each++) {
            long hash = each % 3 == 0 ? each - 5_000 : chance.nextLong();
            hashes.add(hash);
            hashes.add(hash);
            expected.add(hash);
            if (Integer.bitCount(each) == 1) {
                assertThat(expected).as("after %d", each).allMatch(hashes::contains);
            }
        }

        assertThat(expected).allMatch(hashes::contains);
        for (int each = 0; each < 10_000; each++) {
            long other = chance.nextLong();
            assertThat(hashes.contains(other)).isEqualTo(expected.contains(other));
        }
    }

    @Test
    void extreme_hashes_are_found() {
        HashCollection hashes = new HashCollection();
        long[] extremes = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE};
        for (long each : extremes) {
            hashes.add(each);
        }

        for (long each : extremes) {
            assertThat(hashes.contains(each)).isTrue();
        }
        assertThat(hashes.contains(2)).isFalse();
    }

    @Test
    void the_cases_of_a_large_office_are_known_in_little_memory() {
        HashCollection hashes = new HashCollection();
        for (int each = 0; each < 1_600_000; each++) {
            NormalizedText.number("200D" + each, hashes::add);
        }

        NormalizedText.number(
                "200D1599999", known -> assertThat(hashes.contains(known)).isTrue());
        NormalizedText.number(
                "200D1600000", strange -> assertThat(hashes.contains(strange)).isFalse());
    }
}
