package de.kontaktzyklus.export.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Texts and days that come again and again in a file are kept once, so that 400,000 rows stay small. */
public final class Repeated {

    /** Enough for every day of a century; polluted files must not make it grow with their rows. */
    private static final int MOST = 40_000;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();
    private final Map<LocalDate, Optional<LocalDate>> same = new HashMap<>();

    public String text(String text) {
        String first = texts.get(text);
        if (first != null) {
            return first;
        }
        if (texts.size() < MOST) {
            texts.put(text, text);
        }
        return text;
    }

    /** The day of a text, or nothing when it is no date. */
    public Optional<LocalDate> day(String text) {
        Optional<LocalDate> known = days.get(text);
        if (known != null) {
            return known;
        }
        Optional<LocalDate> parsed = DateText.parse(text);
        if (parsed.isPresent() && days.size() < MOST) {
            parsed = same.computeIfAbsent(parsed.get(), Optional::of);
            days.put(text, parsed);
        }
        return parsed;
    }
}
