package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.dispatch.mail.text.LineTrouble;
import de.kontaktzyklus.office.readiness.Look;
import de.kontaktzyklus.office.readiness.LookState;
import de.kontaktzyklus.office.readiness.Said;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a look, in the language of the office. */
record LookWords(Texts texts, Locale language) {

    /** What is said of them comes from Java or a driver, not from a server. */
    private static final Set<Said> NO_ANSWER = Set.of(Said.DATABASE_NO_ANSWER, Said.MAILBOX_NO_ANSWER);

    CheckLine line(Look look) {
        Object[] values = look.values().stream()
                .map(value -> readable(value, look.said()))
                .toArray();
        String key = "look." + look.said();
        Optional<String> todo =
                look.state() == LookState.FINE ? Optional.empty() : Optional.of(texts.text(key + ".do", values));
        return new CheckLine(look.said().name(), look.state(), texts.text(key, values), todo);
    }

    private Object readable(Object value, Said about) {
        if (value instanceof List<?> times) {
            return times(times);
        }
        return value instanceof String said && NO_ANSWER.contains(about)
                ? new LineTrouble(texts.locale()).words(said)
                : value;
    }

    private String times(List<?> times) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(texts.text("look.format.run"), language);
        return times.stream().map(LocalDateTime.class::cast).map(format::format).collect(Collectors.joining(", "));
    }
}
