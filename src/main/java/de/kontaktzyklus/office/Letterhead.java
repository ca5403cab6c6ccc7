package de.kontaktzyklus.office;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.mail.text.MailOffice;
import java.time.LocalTime;

/** What the settings say about every mail: who writes, where answers go, and how much of a client a mail may show. */
final class Letterhead {

    private Letterhead() {}

    static MailOffice of(Settings settings) {
        Settings.Mail mail = settings.mail();
        return new MailOffice(
                settings.office().name(),
                settings.office().language(),
                settings.office().timeZone(),
                mail.from(),
                mail.replyTo(),
                mail.administrator(),
                content(mail),
                mail.talkBlocksFrom().stream()
                        .mapToObj(hour -> new MailOffice.TalkHours(LocalTime.of(hour, 0), mail.talkBlocksHours()))
                        .findFirst());
    }

    private static MailOffice.Content content(Settings.Mail mail) {
        return new MailOffice.Content(
                mail.content() == Settings.Mail.Content.COUNTS,
                mail.showNames(),
                mail.showBirthDates(),
                mail.showProfiles());
    }
}
