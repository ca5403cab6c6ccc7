package de.kontaktzyklus.cli;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A mail server inside the program, on this machine only, that keeps what it gets. */
final class DemoMailServer implements AutoCloseable {

    private final GreenMail server;

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

    /** All mails so far, in the order in which they came. */
    List<Received> received() throws MessagingException, IOException {
        List<Received> mails = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            message.writeTo(content);
            mails.add(new Received(
                    String.valueOf(message.getAllRecipients()[0]), message.getSubject(), content.toByteArray()));
        }
        return mails;
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A mail as it arrived. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Received(String recipient, String subject, byte[] content) {}
}
