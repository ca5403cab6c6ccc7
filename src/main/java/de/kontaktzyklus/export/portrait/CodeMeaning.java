package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.portrait.CodePortrait.Standing;
import de.kontaktzyklus.export.text.CycleText;
import de.kontaktzyklus.export.text.DateText;
import de.kontaktzyklus.export.text.FlagText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the values of a column of codes mean, by the policy in force on a day or by another file. */
record CodeMeaning(Function<String, String> values, Function<String, Meaning> meanings, List<String> spellings) {

    private static final Meaning NOT_CHECKED = new Meaning(Standing.UNCHECKED, "");
    private static final Meaning KNOWN = new Meaning(Standing.KNOWN, "");
    private static final Meaning UNKNOWN = new Meaning(Standing.UNKNOWN, "");

    /** What is known of a value, and what it is called. */
    record Meaning(Standing standing, String label) {}

    /** Of the column of a code, or nothing where a column holds something else. */
    static Optional<CodeMeaning> of(Column column, CodeContext context) {
        return switch (column) {
            case PROFILE -> Optional.of(ofTable(context, PolicyVersion::profiles, Standing.UNKNOWN));
            case AREA -> Optional.of(ofTable(context, PolicyVersion::areas, Standing.UNKNOWN));
            case CONTACT_KIND, CONTACT_ART ->
                Optional.of(ofTable(context, PolicyVersion::contactKinds, Standing.NOT_COUNTING));
            case EXCEPTION ->
                Optional.of(ofTable(context, rules -> rules.exceptions().reasons(), Standing.UNKNOWN));
            case MEASURE -> Optional.of(ofTable(context, rules -> rules.codes().measureTypes(), Standing.WITHOUT_RULE));
            case TEAM, WORKER_TEAM -> Optional.of(ofIds(context.teams()));
            case INDIVIDUAL_CYCLE ->
                Optional.of(ofRule(text -> CycleText.parse(text).isPresent()));
            case PROTECTION -> Optional.of(ofRule(text -> FlagText.parse(text).isPresent()));
            case TIME_MONTH ->
                Optional.of(ofRule(text -> DateText.parse(text + "-01").isPresent()));
            case WORKER_EMAIL, TEAM_EMAIL -> Optional.of(ofDomains(context.domains()));
            default -> Optional.empty();
        };
    }

    /** What is counted of the text of a cell. */
    String value(String text) {
        return values.apply(text);
    }

    Meaning of(String value) {
        return meanings.apply(value);
    }

    private static CodeMeaning ofTable(
            CodeContext context, Function<PolicyVersion, CodeTable> table, Standing otherwise) {
        return context.rules()
                .map(table)
                .map(codes -> ofTable(codes, otherwise))
                .orElseGet(() -> new CodeMeaning(text -> text, text -> NOT_CHECKED, List.of()));
    }

    private static CodeMeaning ofTable(CodeTable codes, Standing otherwise) {
        Meaning unknown = new Meaning(otherwise, "");
        return new CodeMeaning(
                text -> text,
                text -> codes.find(text)
                        .map(code -> new Meaning(Standing.KNOWN, code.label()))
                        .orElse(unknown),
                codes.codes().stream()
                        .flatMap(code -> Stream.concat(Stream.of(code.code(), code.label()), code.aliases().stream()))
                        .toList());
    }

    private static CodeMeaning ofIds(Set<String> ids) {
        return ids.isEmpty()
                ? new CodeMeaning(text -> text, text -> NOT_CHECKED, List.of())
                : new CodeMeaning(text -> text, text -> ids.contains(text) ? KNOWN : UNKNOWN, List.copyOf(ids));
    }

    private static CodeMeaning ofRule(Predicate<String> rule) {
        return new CodeMeaning(text -> text, text -> rule.test(text) ? KNOWN : UNKNOWN, List.of());
    }

    /** Of an address only what stands behind its last {@code @}. */
    private static CodeMeaning ofDomains(Set<String> allowed) {
        return new CodeMeaning(
                address ->
                        address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT),
                domain -> allowed.contains(domain) ? KNOWN : UNKNOWN,
                List.copyOf(allowed));
    }
}
