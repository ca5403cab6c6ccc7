package de.kontaktzyklus.dispatch.mail.bounces;

import de.kontaktzyklus.delivery.ReturnedMail.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The machine-readable part of a delivery status notification (RFC 3464): fields of the mail, then of each recipient.
 * Our mails have one.
 */
record StatusReport(String fields) {

    private static final Pattern FIELD = Pattern.compile("(?mi)^(action|status|diagnostic-code)\\s*:\\s*(.*)$");

    /** What it says, if it says anything that is known. A failure weighs more than all else. */
    Optional<Kind> kind() {
        List<String> actions = values("action");
        if (actions.contains("failed")) {
            return Optional.of(Kind.FAILED);
        }
        if (actions.contains("delayed")) {
            return Optional.of(Kind.DELAYED);
        }
        return actions.stream().anyMatch(List.of("delivered", "relayed", "expanded")::contains)
                ? Optional.of(Kind.DELIVERED)
                : Optional.empty();
    }

    /** Status and the words of the other mail server. */
    String reason() {
        return String.join(" ", List.of(first("status"), first("diagnostic-code")))
                .strip();
    }

    private String first(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    private List<String> values(String name) {
        return FIELD.matcher(fields.replaceAll("\\r?\\n[ \\t]+", " "))
                .results()
                .filter(field -> field.group(1).equalsIgnoreCase(name))
                .map(field -> name.equals("action")
                        ? word(field.group(2))
                        : field.group(2).strip())
                .toList();
    }

    /** Some add a comment. */
    private static String word(String value) {
        Matcher word = Pattern.compile("[a-z]+").matcher(value.toLowerCase(Locale.ROOT));
        return word.find() ? word.group() : "";
    }
}
