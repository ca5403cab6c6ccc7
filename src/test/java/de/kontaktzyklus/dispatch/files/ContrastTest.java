package de.kontaktzyklus.dispatch.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The contrast of all colours that meet on the page, computed as WCAG 2.1 does (1.4.3 for text, 1.4.11 for what is
 * not).
 */
class ContrastTest {

    private static final Pattern SCHEME = Pattern.compile(":root \\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    @ParameterizedTest(name = "{0} on {1}: at least {2}")
    @CsvSource({
        "ink, paper, 7",
        "quiet, paper, 4.5",
        "link, paper, 4.5",
        "better, paper, 4.5",
        "worse, paper, 4.5",
        "mark, mark-paper, 4.5",
        "quiet, track, 4.5",
        "edge, paper, 3",
        "value, paper, 3",
        "value, track, 3",
        "due, paper, 3",
        "due, not-due, 3",
        "overdue, paper, 3",
        "suspended, paper, 3",
        "unclear, paper, 3",
        "link, mark-paper, 3"
    })
    void colours_can_be_distinguished(String colour, String ground, double atLeast) throws IOException {
        assertThatColoursCanBeDistinguished("summary", colour, ground, atLeast);
    }

    @ParameterizedTest(name = "{0} on {1}: at least {2}")
    @CsvSource({
        "ink, paper, 7",
        "quiet, paper, 4.5",
        "link, paper, 4.5",
        "mark, paper, 4.5",
        "mark, mark-paper, 4.5",
        "link, mark-paper, 3",
        "edge, paper, 3"
    })
    void colours_of_documents_can_be_distinguished(String colour, String ground, double atLeast) throws IOException {
        assertThatColoursCanBeDistinguished("document", colour, ground, atLeast);
    }

    private static void assertThatColoursCanBeDistinguished(String page, String colour, String ground, double atLeast)
            throws IOException {
        Matcher scheme = SCHEME.matcher(Files.readString(Path.of("src/main/jte/html", page, "style.jte")));
        for (String name : new String[] {"light", "dark"}) {
            assertThat(scheme.find()).as(name).isTrue();
            Map<String, double[]> colours = colours(scheme.group(1));
            assertThat(contrast(requireNonNull(colours.get(colour)), requireNonNull(colours.get(ground))))
                    .as("%s: %s on %s", name, colour, ground)
                    .isGreaterThanOrEqualTo(atLeast);
        }
    }

    private static Map<String, double[]> colours(String scheme) {
        Map<String, double[]> colours = new HashMap<>();
        Matcher colour = COLOUR.matcher(scheme);
        while (colour.find()) {
            int rgb = Integer.parseInt(colour.group(2), 16);
            colours.put(colour.group(1), new double[] {rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff});
        }
        return colours;
    }

    private static double contrast(double[] one, double[] other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(double channel) {
        double share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
