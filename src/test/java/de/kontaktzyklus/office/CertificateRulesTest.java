package de.kontaktzyklus.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.config.ConfigurationFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateRulesTest {

    private static final String KEY = "smtp.trusted-certificates";

    @TempDir
    private Path folder;

    @Test
    void a_file_without_certificates_is_found_at_start_by_key_and_value() throws IOException {
        String file = Files.writeString(folder.resolve("leer.pem"), "").toString();

        assertThat(findings(file))
                .extracting(ConfigurationFinding::key, ConfigurationFinding::value)
                .containsExactly(tuple(KEY, file));
        assertThat(findings("")).isEmpty();
    }

    private static List<ConfigurationFinding> findings(String file) {
        return Office.faults(Path.of("config"), Map.of(KEY, file));
    }
}
