package de.kontaktzyklus.dispatch.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names for the folders and files of teams that every file system takes: ASCII letters, digits, {@code -} and
 * {@code _}, at most 60 characters and a suffix, no device name of Windows, neither the name nor the folder of the page
 * over all teams, and no two names that differ only in case. Names that would clash all get a suffix computed from the
 * id, so the order of the teams does not matter.
 */
final class TeamFileNames {

    static final String WITHOUT_TEAM = "ohne-team";

    private static final int LONGEST = 60;
    private static final int SUFFIX_DIGITS = 8;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final Pattern DEVICE = Pattern.compile(
            "index|uebersicht|con|prn|aux|nul|conin|conout|clock|com[0-9]|lpt[0-9]", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> GERMAN =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "ß", "ss");

    private TeamFileNames() {}

    /** A name for each id, in the order of the ids; the empty id stands for cases without team. */
    static Map<String, String> of(Collection<String> ids) {
        Map<String, Long> uses =
                ids.stream().distinct().collect(Collectors.groupingBy(id -> folded(plain(id)), Collectors.counting()));
        Map<String, String> names =
                named(ids, id -> uses.getOrDefault(folded(plain(id)), 0L) == 1 ? plain(id) : suffixed(id));
        return isUnique(names) ? names : named(ids, TeamFileNames::suffixed);
    }

    private static Map<String, String> named(Collection<String> ids, Function<String, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        ids.forEach(id -> names.put(id, name.apply(id)));
        return names;
    }

    private static boolean isUnique(Map<String, String> names) {
        Set<String> seen = new HashSet<>();
        return names.values().stream().allMatch(name -> seen.add(folded(name)));
    }

    private static String plain(String id) {
        if (id.isEmpty()) {
            return WITHOUT_TEAM;
        }
        String safe = UNSAFE.matcher(ascii(id)).replaceAll("-");
        String name = cut(EDGES.matcher(safe).replaceAll(""));
        return name.isEmpty() || DEVICE.matcher(name).matches()
                ? EDGES.matcher("team-" + name).replaceAll("")
                : name;
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(LONGEST, name.length()));
    }

    private static String ascii(String id) {
        String text = Normalizer.normalize(id, Normalizer.Form.NFC);
        for (Map.Entry<String, String> letter : GERMAN.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    private static String suffixed(String id) {
        return plain(id) + "-" + hash(id).substring(0, SUFFIX_DIGITS);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String hash(String id) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
