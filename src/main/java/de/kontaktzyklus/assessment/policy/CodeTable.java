package de.kontaktzyklus.assessment.policy;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Codes of the policy with their labels and aliases. Blanks around a text, upper or lower case, and how an umlaut is
 * encoded do not matter (contract, section 1).
 */
public final class CodeTable {

    private final Map<String, Code> byCode = new LinkedHashMap<>();
    private final Map<String, Code> byText = new LinkedHashMap<>();

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
    }

    /** The code that a text of the export stands for. */
    public Optional<Code> find(String text) {
        return Optional.ofNullable(byText.get(normal(text)));
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
