package de.kontaktzyklus.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A named moment of the program's work: a point between two things that last.
 *
 * @param phase of the work
 * @param name what holds at that moment
 * @param call at which call of the method
 */
record Step(String phase, String name, String className, String method, Side side, int call) {

    private static final String FILE = "steps.txt";
    private static final String PRODUCT = "de.kontaktzyklus.";

    enum Side {
        /** The method has been called and has done nothing yet. */
        BEFORE,
        /** It has returned. */
        AFTER
    }

    /** All of them from {@code steps.txt}, in the order of a day. */
    static List<Step> all() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Step.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Step::of)
                    .toList();
        }
    }

    static List<Step> of(List<String> phases) throws IOException {
        return all().stream().filter(step -> phases.contains(step.phase)).toList();
    }

    private static Step of(String line) {
        String[] cells = line.split("\\s*\\|\\s*", -1);
        String[] place = cells[2].split("#", -1);
        String className = place[0].contains(".apache.") ? place[0] : PRODUCT + place[0];
        Side side = Side.valueOf(cells[3].toUpperCase(Locale.ROOT));
        return new Step(cells[0], cells[1], className, place[1], side, Integer.parseInt(cells[4]));
    }

    /** The same at the first call. */
    Step first() {
        return new Step(phase, name, className, method, side, 1);
    }

    @Override
    public String toString() {
        return "%s: %s (%s %s.%s, call %d)".formatted(phase, name, side, className, method, call);
    }
}
