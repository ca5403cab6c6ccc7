package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.dispatch.mail.text.MailReason;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.health.IssueKind;
import de.kontaktzyklus.reminders.health.IssueTexts;
import java.util.List;

/** The words of an issue, in the language of the office; also why mails wait. */
public final class IssueWords implements IssueTexts {

    private final WatchTexts texts;
    private final MailReason reasons;

    public IssueWords(Office office) {
        this(new WatchTexts(office.language(), office.settings().office().timeZone()));
    }

    IssueWords(WatchTexts texts) {
        this.texts = texts;
        this.reasons = new MailReason(texts.locale());
    }

    @Override
    public AlarmWords words(IssueKind kind, List<Object> values) {
        Object[] readable = values.stream()
                .map(value ->
                        kind == IssueKind.SERVER_REFUSES && value instanceof String said ? reasons.words(said) : value)
                .toArray();
        String key = "health." + kind;
        return new AlarmWords(
                texts.text(key + ".title", readable),
                List.of(texts.text(key, readable)),
                List.of(texts.text(key + ".do", readable)));
    }
}
