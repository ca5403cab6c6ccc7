package de.kontaktzyklus.wiring.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExportPollsTest {

    private final ExportPolls polls = new ExportPolls();

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void who_waits_for_a_look_is_let_go_when_the_program_stops() throws InterruptedException {
        new Thread(polls::stop).start();

        assertThat(polls.awaitIdle("take-cases", 0, Duration.ofHours(1))).isFalse();
        assertThat(polls.isStopped()).isTrue();
    }
}
