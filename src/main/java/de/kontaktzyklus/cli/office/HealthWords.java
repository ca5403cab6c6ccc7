package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cli.mail.MailReason;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.HealthState;
import de.kontaktzyklus.reminders.health.Issue;
import de.kontaktzyklus.reminders.health.IssueKind;
import de.kontaktzyklus.reminders.health.IssueTexts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of an issue, in the language of the office. */
record HealthWords(Texts texts) implements IssueTexts {

    /** Nothing could be looked at. */
    static Health unknown(Texts texts, String why, Instant now) {
        Issue issue = new Issue(
                HealthState.UNKNOWN,
                HealthState.UNKNOWN.name(),
                texts.text("health.unknown.title"),
                Optional.empty(),
                List.of(why),
                List.of(texts.text("health.unknown.do")));
        return Health.of(Office.programVersion(), now, List.of(issue));
    }

    @Override
    public AlarmWords words(IssueKind kind, List<Object> values) {
        Object[] readable = values.stream().map(this::readable).toArray();
        String key = "health." + kind;
        return new AlarmWords(
                texts.text(key + ".title", readable),
                List.of(texts.text(key, readable)),
                List.of(texts.text(key + ".do", readable)));
    }

    private Object readable(Object value) {
        if (value instanceof List<?> kinds) {
            return kinds.stream().map(this::readable).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof ExportKind kind) {
            return texts.text("kind." + kind);
        }
        return value instanceof String reason ? MailReason.words(reason, texts) : value;
    }
}
