package de.kontaktzyklus.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.config.settings.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialFunctionTest {

    private static final String KEY = "route.mail.password";

    @TempDir
    private Path folder;

    @Test
    void a_route_gets_the_secret_and_the_settings_hold_only_its_place() throws Exception {
        Files.writeString(folder.resolve(KEY), "streng-geheim\n");

        try (DefaultCamelContext camel = camel()) {
            assertThat(camel.resolvePropertyPlaceholders("{{" + KEY + "}}")).isEqualTo("streng-geheim");
        }
    }

    @Test
    void a_credential_that_is_gone_is_named() throws Exception {
        try (DefaultCamelContext camel = camel()) {
            assertThatThrownBy(() -> camel.resolvePropertyPlaceholders("{{" + KEY + "}}"))
                    .hasStackTraceContaining("The credential " + KEY + " is gone");
        }
    }

    private DefaultCamelContext camel() {
        return RouteBench.with(Map.of(KEY, "{{credential:" + KEY + "}}"), Map.of(), Credentials.in(folder));
    }
}
