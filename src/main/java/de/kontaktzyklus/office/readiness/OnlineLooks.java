package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.signals.PingAddress;
import de.kontaktzyklus.dispatch.smtp.talk.MailboxTalk;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeMailServer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the program talks with beside the mail server; each only where the settings name it. */
public record OnlineLooks(Office office) {

    /** No mail is read, and no signal given. */
    public List<Look> looks() {
        return Stream.of(mailbox(), pingAddress().map(OnlineLooks::watch))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<URI> pingAddress() {
        return Optional.of(office.settings().alarms().pingUrl())
                .filter(address -> !address.isEmpty())
                .map(address -> URI.create(address.reveal()));
    }

    private Optional<Look> mailbox() {
        Settings.Bounces bounces = office.settings().bounces();
        if (!bounces.read()) {
            return Optional.empty();
        }
        MailboxTalk.Found found =
                OfficeMailServer.mailbox(office.settings(), office.clock()::now).look();
        return Optional.of(
                switch (found.end()) {
                    case FINE ->
                        Look.at(Said.MAILBOX_FINE, bounces.user(), bounces.host(), bounces.folder(), found.mails());
                    case LOGIN_REFUSED -> Look.at(Said.MAILBOX_LOGIN, bounces.user(), bounces.host(), found.said());
                    case NO_FOLDER -> Look.at(Said.MAILBOX_WITHOUT_FOLDER, bounces.folder(), bounces.host());
                    case NO_ANSWER ->
                        Look.at(Said.MAILBOX_NO_ANSWER, bounces.host() + ":" + bounces.port(), found.said());
                });
    }

    private static Look watch(URI address) {
        try (PingAddress watch = new PingAddress(address)) {
            Said said = watch.silence().isEmpty() ? Said.WATCH_FINE : Said.WATCH_NO_ANSWER;
            return Look.at(said, String.valueOf(address.getHost()));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return Look.at(Said.WATCH_NO_ANSWER, String.valueOf(address.getHost()));
        }
    }
}
