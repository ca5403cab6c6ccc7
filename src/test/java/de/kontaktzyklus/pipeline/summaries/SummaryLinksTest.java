package de.kontaktzyklus.pipeline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.mail.SummaryNotice.Place;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryLinksTest {

    private static final Path SUMMARIES = Path.of("/srv/Monatsauswertungen Büro");

    @Test
    void without_a_base_readers_are_shown_the_path_on_this_machine() {
        Path page = SUMMARIES.resolve("2026-10/501/501.html");

        assertThat(new SummaryLinks("", SUMMARIES).of(page)).isEqualTo(Place.onThisMachine(page.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            https://intranet/k                | https://intranet/k/2026-10/501/501.html
            https://intranet/k/               | https://intranet/k/2026-10/501/501.html
            https://intranet:8443             | https://intranet:8443/2026-10/501/501.html
            http://[2001:db8::1]/k            | http://[2001:db8::1]/k/2026-10/501/501.html
            https://intranet/Büro Süd/100%    | https://intranet/B%C3%BCro%20S%C3%BCd/100%25/2026-10/501/501.html
            https://intranet/B%C3%BCro        | https://intranet/B%C3%BCro/2026-10/501/501.html
            file://server/Auswertungen Büro   | file://server/Auswertungen%20B%C3%BCro/2026-10/501/501.html
            file:///S:/Auswertungen/          | file:///S:/Auswertungen/2026-10/501/501.html
            """)
    void an_address_stands_before_the_path_and_is_a_valid_one(String base, String expected) {
        Place place = new SummaryLinks(base, SUMMARIES).of(SUMMARIES.resolve("2026-10/501/501.html"));

        assertThat(place.link()).isEqualTo(expected).isEqualTo(place.shown());
        assertThat(URI.create(place.link()).getPath()).endsWith("/2026-10/501/501.html");
    }

    @Test
    void names_of_folders_and_files_are_encoded_whatever_is_in_them() {
        Place place = new SummaryLinks("https://intranet/k", SUMMARIES)
                .of(SUMMARIES.resolve("2026-10/Team Süd/Süd #1 50%20?.html"));

        assertThat(place.link())
                .isEqualTo("https://intranet/k/2026-10/Team%20S%C3%BCd/S%C3%BCd%20%231%2050%2520%3F.html");
        assertThat(URI.create(place.link()).getPath()).isEqualTo("/k/2026-10/Team Süd/Süd #1 50%20?.html");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            \\\\server\\Auswertungen Büro
            \\\\server\\Auswertungen Büro\\
            """)
    void a_share_is_shown_as_one_and_linked_as_an_address(String base) {
        Place place = new SummaryLinks(base, SUMMARIES).of(SUMMARIES.resolve("2026-10/Team Süd/501.xlsx"));

        assertThat(place.shown()).isEqualTo("\\\\server\\Auswertungen Büro\\2026-10\\Team Süd\\501.xlsx");
        assertThat(place.link()).isEqualTo("file://server/Auswertungen%20B%C3%BCro/2026-10/Team%20S%C3%BCd/501.xlsx");
    }

    /** The Message-ID is made from it: another base must not say the same month once more. */
    @Test
    void the_path_on_this_machine_stays_the_same_whatever_readers_are_shown() {
        Path page = SUMMARIES.resolve("2026-10/501/501.html");

        assertThat(new SummaryLinks("https://intranet/k", SUMMARIES).of(page).path())
                .isEqualTo(new SummaryLinks("", SUMMARIES).of(page).path());
    }
}
