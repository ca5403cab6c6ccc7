package de.kontaktzyklus.pipeline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopSignalTest {

    @ParameterizedTest
    @ValueSource(strings = {"kontaktzyklus.service", "kontaktzyklus@.service", "kontaktzyklus-offices.service"})
    void the_units_wait_longer_for_the_end_than_the_program_does(String unit) throws IOException {
        String told = Files.readAllLines(Path.of("src/main/deb/systemd", unit)).stream()
                .filter(line -> line.startsWith("TimeoutStopSec="))
                .findFirst()
                .orElseThrow();

        assertThat(Duration.ofSeconds(Long.parseLong(told.replaceAll("\\D", ""))))
                .isGreaterThan(StopSignal.LONGEST_STOP);
    }
}
