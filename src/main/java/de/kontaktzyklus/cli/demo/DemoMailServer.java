package de.kontaktzyklus.cli.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A mail server inside the program, on this machine only, that keeps what it gets. */
final class DemoMailServer implements AutoCloseable {

    private final GreenMail server;
    private final Set<String> seen = new HashSet<>();

    private DemoMailServer(GreenMail server) {
        this.server = server;
    }

    static DemoMailServer start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new DemoMailServer(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The mails that came since this was asked last. */
    List<Received> receivedSinceLastLook() throws MessagingException, IOException {
        List<Received> mails = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (seen.add(message.getMessageID())) {
                mails.add(received(message));
            }
        }
        return mails;
    }

    private static Received received(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        message.writeTo(content);
        String recipient = String.valueOf(message.getAllRecipients()[0]);
        return new Received(recipient, message.getSubject(), content.toByteArray());
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A mail as it arrived. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Received(String recipient, String subject, byte[] content) {}
}
