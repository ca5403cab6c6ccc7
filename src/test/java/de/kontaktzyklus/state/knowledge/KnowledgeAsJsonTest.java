package de.kontaktzyklus.state.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.KnownCases.LastKnown;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnowledgeAsJsonTest {

    /** An update comes in the middle of the days that can be replayed. */
    @Test
    void a_day_that_an_older_version_has_kept_knows_nothing_of_what_that_did_not_know() throws Exception {
        String older = """
                {"now":"2026-11-23T05:30:00Z","mostBytes":1,"configuration":"sha","memory":{"announced":[],"known":
                {"100A000001":{"caseworker":"V5011","team":"501","underProtection":false,"judgedOn":"2026-11-20"}},
                "departures":[],"waiting":[],"vanished":[],"withOverview":[],"caughtUp":{}}}""";

        Map<String, LastKnown> known = KnowledgeAsJson.read(older.getBytes(StandardCharsets.UTF_8))
                .memory()
                .known();

        assertThat(known)
                .containsEntry(
                        "100A000001",
                        new LastKnown(
                                "V5011",
                                "501",
                                false,
                                Optional.empty(),
                                Optional.of(LocalDate.of(2026, 11, 20)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false));
    }
}
