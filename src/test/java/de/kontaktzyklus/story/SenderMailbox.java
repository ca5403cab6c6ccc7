package de.kontaktzyklus.story;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.kontaktzyklus.ports.HeldPort;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The mailbox of the sender on a real server, by IMAP or by POP3, and what comes back to it. */
final class SenderMailbox implements AutoCloseable {

    static final String USER = "kontaktzyklus@jobcenter.example";
    static final String PASSWORD = "geheim#?&";

    private static final String OURS = "<20270111.caseworker-digest.0123456789abcdef01234567@jobcenter.example>";

    /** It comes back where it was. */
    private final HeldPort imap = new HeldPort();

    private final HeldPort pop3 = new HeldPort();
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(imap.number(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(pop3.number(), "127.0.0.1", ServerSetup.PROTOCOL_POP3)
    });
    private GreenMailUser owner;

    SenderMailbox() {
        server.start();
        owner = server.setUser(USER, USER, PASSWORD);
    }

    /** With an empty mailbox. */
    void comesBackUp() {
        server.start();
        owner = server.setUser(USER, USER, PASSWORD);
    }

    void goesDown() {
        server.stop();
    }

    int port(String protocol) {
        return protocol.equals("imap") ? imap.number() : pop3.number();
    }

    /** Settings of an office that reads it. */
    Map<String, String> settings(String protocol) {
        return new HashMap<>(Map.of(
                "bounces.read",
                "true",
                "bounces.protocol",
                protocol,
                "bounces.host",
                "127.0.0.1",
                "bounces.port",
                String.valueOf(port(protocol)),
                "bounces.user",
                USER,
                "bounces.password",
                PASSWORD));
    }

    /** A sample comes in, about the mail with that Message-ID. */
    void receives(String sample, String messageId) throws Exception {
        String text = Files.readString(Path.of("src/test/resources/bounces", sample + ".eml"))
                .replace(OURS, messageId)
                .replace("<back.", "<" + Integer.toHexString(messageId.hashCode()) + ".back.")
                .replace("\n", "\r\n");
        owner.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    List<StoredMessage> inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(owner).getMessages();
    }

    long unread() throws Exception {
        return inbox().stream().filter(mail -> !mail.isSet(Flags.Flag.SEEN)).count();
    }

    @Override
    public void close() {
        server.stop();
        imap.close();
        pop3.close();
    }
}
