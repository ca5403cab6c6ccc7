package de.kontaktzyklus.fetching;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.kontaktzyklus.dispatch.smtp.talk.Certificates;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** A real IMAP server with one mailbox, which shows a certificate of the office's own authority. */
public final class Mailbox implements AutoCloseable {

    public static final String USER = "kontaktzyklus-exporte";
    public static final String PASSWORD = "a&b+c%20{d}#?=;x";
    public static final String SENDER = "fachanwendung@jobcenter.example";

    private static final String KEY_STORE = "greenmail.tls.keystore.file";
    private static final String KEY_STORE_PASSWORD = "greenmail.tls.keystore.password";

    /** Made once, because GreenMail reads its key store once. */
    private static final Certificates CERTIFICATES = certificates();

    private final GreenMail server;
    private final GreenMailUser user;

    public Mailbox() throws Exception {
        System.setProperty(KEY_STORE, CERTIFICATES.store("imap").toString());
        System.setProperty(KEY_STORE_PASSWORD, Certificates.PASSWORD);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
        server.start();
        user = server.setUser("exporte@jobcenter.example", USER, PASSWORD);
        folders().createMailbox(user, "geholt");
    }

    public int port() {
        return server.getImaps().getPort();
    }

    /** What the office has to trust. */
    public Path certificate() {
        return CERTIFICATES.pem("imap");
    }

    private static Certificates certificates() {
        try {
            Path folder = Files.createTempDirectory("imap");
            folder.toFile().deleteOnExit();
            Certificates certificates = new Certificates(folder);
            certificates.make("imap", "ip:127.0.0.1", "-validity", "3650");
            certificates.pem("imap").toFile().deleteOnExit();
            certificates.store("imap").toFile().deleteOnExit();
            return certificates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail comes in; attachments as they are written in a mail. */
    public void deliver(String from, String... attachments) throws Exception {
        StringBuilder mail = new StringBuilder("From: " + from + "\r\nTo: exporte@jobcenter.example\r\n"
                + "Subject: =?UTF-8?Q?Exporte_f=C3=BCr_Erika_Beispiel?=\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nGuten Tag Erika Beispiel\r\n");
        for (String attachment : attachments) {
            mail.append("--b\r\n").append(attachment).append("\r\n");
        }
        mail.append("--b--\r\n");
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.toString().getBytes(StandardCharsets.UTF_8))));
    }

    static String attachment(String name, String content) {
        return attached("filename=\"" + name + "\"", content);
    }

    /** @param disposition the parameter that names the file, as a mail writes it */
    static String attached(String disposition, String content) {
        return "Content-Type: text/csv; charset=utf-8\r\nContent-Disposition: attachment; " + disposition + "\r\n\r\n"
                + content;
    }

    /** Mails that lie unread in the inbox. */
    public int waiting() throws Exception {
        int unread = 0;
        for (var stored : folders().getInbox(user).getMessages()) {
            unread += stored.getFlags().contains(Flags.Flag.SEEN) ? 0 : 1;
        }
        return unread;
    }

    /** Mails in the folder of those that are done. */
    public int done() {
        MailFolder folder = folders().getFolder(user, "geholt");
        return folder.getMessageCount();
    }

    private ImapHostManager folders() {
        return server.getManagers().getImapHostManager();
    }

    @Override
    public void close() {
        server.stop();
        System.clearProperty(KEY_STORE);
        System.clearProperty(KEY_STORE_PASSWORD);
    }
}
