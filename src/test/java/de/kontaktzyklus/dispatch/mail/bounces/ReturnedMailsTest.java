package de.kontaktzyklus.dispatch.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks into a mailbox in which mails lie that nobody takes away, on a real server. */
class ReturnedMailsTest {

    private static final String USER = "kontaktzyklus@jobcenter.example";
    private static final String PASSWORD = "geheim";

    /** Commands that fetch something of a mail but its size, its flags or its id. */
    private static final String READS = "(?m)^TOP |^RETR |BODY|RFC822[. ](HEADER|TEXT)|ENVELOPE";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
    });
    private boolean isWanted = true;
    private final Set<String> settled = new HashSet<>();
    private final ReturnedMails picked = new ReturnedMails(settled::contains, returned -> isWanted);
    private GreenMailUser owner;
    private String saidToServer = "";

    @BeforeEach
    void start() {
        server.start();
        owner = server.setUser(USER, USER, PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void what_says_nothing_is_read_once_and_what_is_new_is_seen(String protocol) throws Exception {
        lies("friend-answers-and-quotes", "friend-is-the-postmaster", "friend-read-receipt");
        assertThat(look(protocol)).isEmpty();
        assertThat(saidToServer).as("the first look").containsPattern(READS);

        assertThat(look(protocol)).isEmpty();
        assertThat(saidToServer).as("the second look").isNotEmpty().doesNotContainPattern(READS);

        lies("postfix-user-unknown");
        assertThat(look(protocol)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void what_waits_is_read_again(String protocol) throws Exception {
        lies("postfix-user-unknown");

        assertThat(look(protocol)).hasSize(1);
        assertThat(look(protocol)).as("not settled by then").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void what_is_not_wanted_is_read_again_until_it_is_settled(String protocol) throws Exception {
        lies("about-a-mail-of-others");
        isWanted = false;
        assertThat(look(protocol)).isEmpty();
        assertThat(look(protocol)).isEmpty();
        assertThat(saidToServer)
                .as("it may be about a mail that is just being sent")
                .containsPattern(READS);

        settled.add(ReturnedMails.key(new Envelopes(ReturnReaderTest.sample("about-a-mail-of-others"))));
        look(protocol);
        assertThat(look(protocol)).isEmpty();
        assertThat(saidToServer).doesNotContainPattern(READS);
    }

    @ParameterizedTest
    @ValueSource(strings = "pop3")
    void what_is_settled_is_not_read_a_third_time_where_nothing_marks_it(String protocol) throws Exception {
        lies("postfix-user-unknown");
        settled.addAll(look(protocol));

        assertThat(look(protocol)).isEmpty();
        assertThat(look(protocol)).isEmpty();
        assertThat(saidToServer).isNotEmpty().doesNotContainPattern(READS);
    }

    private void lies(String... samples) throws Exception {
        for (String sample : samples) {
            owner.deliver(ReturnReaderTest.sample(sample));
        }
    }

    /** The keys of those that are picked. */
    private List<String> look(String protocol) throws Exception {
        ByteArrayOutputStream talk = new ByteArrayOutputStream();
        Session session = Session.getInstance(new Properties());
        session.setDebug(true);
        session.setDebugOut(new PrintStream(talk, true, StandardCharsets.UTF_8));
        int port = protocol.equals("imap")
                ? server.getImap().getPort()
                : server.getPop3().getPort();
        try (Store store = session.getStore(protocol)) {
            store.connect("127.0.0.1", port, USER, PASSWORD);
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
            List<String> keys = List.of(folder.search(picked)).stream()
                    .map(ReturnedMailsTest::key)
                    .toList();
            folder.close(false);
            return keys;
        } finally {
            saidToServer = talk.toString(StandardCharsets.UTF_8);
        }
    }

    private static String key(Message mail) {
        try {
            return ReturnedMails.key(new Envelopes(mail));
        } catch (MessagingException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
