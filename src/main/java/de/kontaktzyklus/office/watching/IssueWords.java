package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.health.IssueKind;
import de.kontaktzyklus.reminders.health.IssueTexts;
import java.util.List;
import java.util.function.UnaryOperator;

/** The words of an issue, in the language of the office. */
public final class IssueWords implements IssueTexts {

    private final WatchTexts texts;
    private final UnaryOperator<String> reasons;

    /** @param reasons puts into words why mails wait, as the outbox has it */
    public IssueWords(Office office, UnaryOperator<String> reasons) {
        this(new WatchTexts(office.language(), office.settings().office().timeZone()), reasons);
    }

    IssueWords(WatchTexts texts, UnaryOperator<String> reasons) {
        this.texts = texts;
        this.reasons = reasons;
    }

    @Override
    public AlarmWords words(IssueKind kind, List<Object> values) {
        Object[] readable = values.stream()
                .map(value -> value instanceof String text ? reasons.apply(text) : value)
                .toArray();
        String key = "health." + kind;
        return new AlarmWords(
                texts.text(key + ".title", readable),
                List.of(texts.text(key, readable)),
                List.of(texts.text(key + ".do", readable)));
    }
}
