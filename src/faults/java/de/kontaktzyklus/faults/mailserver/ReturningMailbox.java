package de.kontaktzyklus.faults.mailserver;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The mailbox of the sender, by IMAP, on a server that is not killed. Between the notices that mails have not arrived
 * lie mails that must stay unread: of people, of people who are away, and about mails of others.
 */
public final class ReturningMailbox implements AutoCloseable {

    public static final String PASSWORD = "geheim";

    private static final String USER = "kontaktzyklus";
    private static final String OURS = "<20270111.caseworker-digest.0123456789abcdef01234567@jobcenter.example>";

    /** About a mail of ours that came back all the same, or about none: they must not be acted on. */
    private static final List<String> OTHERS =
            List.of("away-exchange", "friend-answers-and-quotes", "away-vacation", "about-a-mail-of-others");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;
    private final Path samples;
    private int unread;
    private int all;

    /** @param samples folder of what comes back, as mail servers write it */
    public ReturningMailbox(Path samples) {
        this.samples = samples;
        server.start();
        user = server.setUser(USER + "@jobcenter.example", USER, PASSWORD);
    }

    /** What the program must be told to read it. */
    public Map<String, String> settings() {
        return Map.of(
                "bounces.read", "true",
                "bounces.protocol", "imap",
                "bounces.host", "127.0.0.1",
                "bounces.port", String.valueOf(server.getImap().getPort()),
                "bounces.user", USER,
                "bounces.poll-interval", "1s");
    }

    /** These come back, one after the other, with the others between them. */
    public void receive(List<String> messageIds) throws IOException {
        for (int number = 0; number < messageIds.size(); number++) {
            receive("postfix-user-unknown", messageIds.get(number));
            if (number < OTHERS.size()) {
                receive(OTHERS.get(number), messageIds.get(number));
                unread++;
            }
        }
    }

    private void receive(String sample, String messageId) throws IOException {
        all++;
        String text = Files.readString(samples.resolve(sample + ".eml"))
                .replace(OURS, messageId)
                .replace("Message-ID: <back", "Message-ID: <" + all + ".back")
                .replace("\n", "\r\n");
        try {
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many of each must be counted in the end. */
    public Map<String, Integer> expected(int returned) {
        return Map.of("REFUSED", returned, "OUT_OF_OFFICE", 2, "OF_OTHERS", 1, "TOO_LATE", 0);
    }

    /** Mails that are gone, and those that are marked as read and should not, or the other way round. */
    public int mishandled() {
        try {
            List<StoredMessage> mails =
                    server.getManagers().getImapHostManager().getInbox(user).getMessages();
            int left = (int)
                    mails.stream().filter(mail -> !mail.isSet(Flags.Flag.SEEN)).count();
            return all - mails.size() + Math.abs(left - unread);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
