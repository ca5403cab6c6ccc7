package de.kontaktzyklus.export.text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the values of one file: which texts mean an empty field, and which day a text is. Texts and days that come
 * again and again are kept once, so that 400,000 rows stay small.
 */
public final class ReadValues {

    /** Enough for every day of a century; polluted files must not make it grow with their rows. */
    private static final int MOST = 40_000;

    private final Set<String> emptyTexts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<LocalDate> emptyDays = new HashSet<>();
    private final Set<LocalDate> endless = new HashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, ReadDate> dates = new HashMap<>();
    private final Map<LocalDate, ReadDate> same = new HashMap<>();
    private String firstCharacters = "";
    private int longestEmpty;

    /**
     * @param empty values that stand for an empty field
     * @param noEnd dates that stand for no end
     */
    public ReadValues(Collection<String> empty, Collection<String> noEnd) {
        empty.forEach(text -> {
            emptyTexts.add(text);
            String first = text.substring(0, 1);
            firstCharacters += first.toLowerCase(Locale.ROOT) + first.toUpperCase(Locale.ROOT);
            DateText.parse(text).ifPresent(emptyDays::add);
            longestEmpty = Math.max(longestEmpty, text.length());
        });
        noEnd.forEach(text -> endless.add(DateText.parse(text).orElseThrow()));
    }

    /** Whether a text stands for an empty field. */
    public boolean isEmpty(String text) {
        return text.length() <= longestEmpty
                && !text.isEmpty()
                && firstCharacters.indexOf(text.charAt(0)) >= 0
                && emptyTexts.contains(text);
    }

    /** The same text, kept once. */
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

    /** What a text is as a date. */
    public ReadDate date(String text) {
        if (text.isEmpty()) {
            return ReadDate.EMPTY;
        }
        ReadDate known = dates.get(text);
        if (known != null) {
            return known;
        }
        ReadDate read = read(text);
        if (read.isValid() && dates.size() < MOST) {
            dates.put(text, read);
        }
        return read;
    }

    private ReadDate read(String text) {
        if (isEmpty(DateText.withoutTime(text))) {
            return ReadDate.EMPTY;
        }
        Optional<LocalDate> day = DateText.parse(text);
        if (day.isEmpty()) {
            return ReadDate.NO_DATE;
        }
        if (endless.contains(day.get())) {
            return ReadDate.NO_END;
        }
        return emptyDays.contains(day.get()) ? ReadDate.EMPTY : sameDay(day.get());
    }

    private ReadDate sameDay(LocalDate day) {
        return same.size() < MOST ? same.computeIfAbsent(day, ReadDate::of) : same.getOrDefault(day, ReadDate.of(day));
    }

    /**
     * A text read as a date.
     *
     * @param day the day, where it is one
     * @param isValid whether it can be read: as a day, as empty, or as no end
     * @param isEndless whether it stands for no end
     */
    public record ReadDate(Optional<LocalDate> day, boolean isValid, boolean isEndless) {

        static final ReadDate EMPTY = new ReadDate(Optional.empty(), true, false);
        static final ReadDate NO_END = new ReadDate(Optional.empty(), true, true);
        static final ReadDate NO_DATE = new ReadDate(Optional.empty(), false, false);

        static ReadDate of(LocalDate day) {
            return new ReadDate(Optional.of(day), true, false);
        }
    }
}
