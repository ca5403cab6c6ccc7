package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.dispatch.mail.text.LineTrouble;
import de.kontaktzyklus.office.readiness.Look;
import de.kontaktzyklus.office.readiness.LookState;
import de.kontaktzyklus.office.readiness.Said;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a look, in the language of the office. */
public record LookWords(Texts texts) {

    /** What is said of them comes from Java or a driver, not from a server. */
    private static final Set<Said> NO_ANSWER = Set.of(Said.DATABASE_NO_ANSWER, Said.MAILBOX_NO_ANSWER);

    /** What there is to say of it. */
    public String said(Look look) {
        return texts.text(key(look), values(look));
    }

    /** The way out; empty where none is needed. */
    public Optional<String> todo(Look look) {
        return look.state() == LookState.FINE
                ? Optional.empty()
                : Optional.of(texts.text(key(look) + ".do", values(look)));
    }

    private static String key(Look look) {
        return "look." + look.said();
    }

    private Object[] values(Look look) {
        return look.values().stream().map(value -> readable(value, look.said())).toArray();
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
        DateTimeFormatter format = DateTimeFormatter.ofPattern(texts.text("look.format.run"), texts.locale());
        return times.stream().map(LocalDateTime.class::cast).map(format::format).collect(Collectors.joining(", "));
    }
}
