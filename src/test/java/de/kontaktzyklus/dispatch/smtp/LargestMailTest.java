package de.kontaktzyklus.dispatch.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.ServerSizes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LargestMailTest {

    private static final long WANTED = 5_000_000;
    private static final long BIG = 100_000;

    private final Remembered sizes = new Remembered();
    private OptionalLong answer = OptionalLong.empty();
    private Instant now = Instant.parse("2026-11-23T05:30:00Z");
    private int questions;
    private final LargestMail largest = new LargestMail(WANTED, "mail:25", sizes, this::ask, () -> now);

    @Test
    void the_settings_hold_where_the_server_says_nothing() {
        assertThat(largest.applyAsLong(BIG)).isEqualTo(WANTED);
    }

    @Test
    void the_server_holds_where_it_takes_less_and_a_note_must_fit_as_well() {
        answer = OptionalLong.of(200_000);
        assertThat(largest.applyAsLong(BIG)).isEqualTo(200_000 - LargestMail.NOTE);
        assertThat(sizes.last("mail:25")).as("remembered").hasValue(200_000);
    }

    @Test
    void a_server_without_a_limit_takes_what_the_settings_want() {
        answer = OptionalLong.of(0);
        assertThat(largest.applyAsLong(BIG)).isEqualTo(WANTED);
    }

    @Test
    void what_it_said_last_holds_where_it_cannot_be_asked() {
        sizes.said("mail:25", 50_000);
        sizes.said("other:25", 10);
        assertThat(largest.applyAsLong(BIG)).isEqualTo(50_000 - LargestMail.NOTE);
    }

    @Test
    void it_is_asked_once_for_all_mails_of_a_run_and_again_on_the_next_day() {
        largest.applyAsLong(BIG);
        largest.applyAsLong(BIG);
        assertThat(questions).isOne();

        now = now.plusSeconds(24 * 3600);
        answer = OptionalLong.of(70_000);
        assertThat(largest.applyAsLong(BIG)).isEqualTo(70_000 - LargestMail.NOTE);
        assertThat(questions).isEqualTo(2);
    }

    @Test
    void it_is_not_asked_about_a_small_mail() {
        largest.applyAsLong(9_000);
        assertThat(questions).isZero();
    }

    private OptionalLong ask() {
        questions++;
        return answer;
    }

    private static final class Remembered implements ServerSizes {

        private final Map<String, Long> sizes = new HashMap<>();

        @Override
        public void said(String server, long most) {
            sizes.put(server, most);
        }

        @Override
        public OptionalLong last(String server) {
            Long size = sizes.get(server);
            return size == null ? OptionalLong.empty() : OptionalLong.of(size);
        }
    }
}
