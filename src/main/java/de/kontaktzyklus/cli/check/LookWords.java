package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.readiness.Look;
import de.kontaktzyklus.office.readiness.LookState;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of a look, in the language of the office. */
record LookWords(Texts texts, Locale language) {

    CheckLine line(Look look) {
        Object[] values = look.values().stream().map(this::readable).toArray();
        String key = "look." + look.said();
        Optional<String> todo =
                look.state() == LookState.FINE ? Optional.empty() : Optional.of(texts.text(key + ".do", values));
        return new CheckLine(look.said().name(), look.state(), texts.text(key, values), todo);
    }

    private Object readable(Object value) {
        return value instanceof List<?> times ? times(times) : value;
    }

    private String times(List<?> times) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(texts.text("look.format.run"), language);
        return times.stream().map(LocalDateTime.class::cast).map(format::format).collect(Collectors.joining(", "));
    }
}
