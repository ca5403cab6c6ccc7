package de.kontaktzyklus.assessment.policy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Codes of the policy with their labels and aliases. Blanks around a text, upper or lower case, and how an umlaut is
 * encoded do not matter (docs/operations.md, What an export may look like).
 */
public final class CodeTable {

    private final Map<String, Code> byCode = new LinkedHashMap<>();
    private final Map<String, Code> byText = new LinkedHashMap<>();
    /** As the policy writes them, which is how most exports do. */
    private final Map<String, Optional<Code>> asWritten = new HashMap<>();

    /** @throws IllegalArgumentException when two codes share a code, label or alias */
    public CodeTable(List<Code> codes) {
        for (Code code : codes) {
            byCode.put(code.code(), code);
            put(code.code(), code);
            put(code.label(), code);
            code.aliases().forEach(alias -> put(alias, code));
        }
    }

    private void put(String text, Code code) {
        Code other = byText.putIfAbsent(normal(text), code);
        if (other != null && !other.equals(code)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" stands for both " + other.code() + " and " + code.code());
        }
        asWritten.put(text, Optional.of(code));
    }

    /** The code that a text of the export stands for. */
    public Optional<Code> find(String text) {
        Optional<Code> found = asWritten.get(text);
        return found == null ? Optional.ofNullable(byText.get(normal(text))) : found;
    }

    /** In the order of the policy file. */
    public List<Code> codes() {
        return List.copyOf(byCode.values());
    }

    private static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * An entry of the table.
     *
     * @param code short code, unique
     * @param label what people read
     * @param aliases other spellings in exports
     */
    public record Code(String code, String label, List<String> aliases) {}
}
