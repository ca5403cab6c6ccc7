package de.kontaktzyklus.export.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds ids that would be the same but for case, blanks or leading zeros. */
final class AlikeIds {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private final Map<String, Set<String>> known = new LinkedHashMap<>();
    private final Map<String, Set<String>> met = new LinkedHashMap<>();

    /** An id of the list. */
    void know(String id) {
        known.computeIfAbsent(normal(id), form -> new TreeSet<>()).add(id);
        meet(id);
    }

    /** An id that stands somewhere; one that resembles none of the list is of no interest. */
    void meet(String id) {
        String form = normal(id);
        if (!id.isEmpty() && known.containsKey(form)) {
            met.computeIfAbsent(form, any -> new TreeSet<>()).add(id);
        }
    }

    /** Each id of the list with each other that resembles it. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        known.forEach((form, ids) -> {
            Set<String> others = new TreeSet<>(met.getOrDefault(form, Set.of()));
            String first = ids.iterator().next();
            others.remove(first);
            others.forEach(other -> pairs.add(new Pair(first, other)));
        });
        return pairs;
    }

    private static String normal(String id) {
        String plain = BLANKS.matcher(id).replaceAll("").toLowerCase(Locale.ROOT);
        return LEADING_ZEROS.matcher(plain).replaceFirst("");
    }

    /** Two ids that resemble each other. */
    record Pair(String known, String other) {}
}
