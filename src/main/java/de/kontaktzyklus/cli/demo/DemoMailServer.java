package de.kontaktzyklus.cli.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import de.kontaktzyklus.dispatch.mail.ArrivedMail;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
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

    /** The mails that came since this was asked last, by recipient; the server forgets them. */
    List<Received> receivedSinceLastLook() throws FolderException {
        List<Received> received = Arrays.stream(server.getReceivedMessages())
                .map(message -> GreenMailUtil.getWholeMessage(message).getBytes(StandardCharsets.ISO_8859_1))
                .map(bytes -> new Received(ArrivedMail.of(bytes), bytes))
                .sorted(Comparator.comparing(mail -> mail.head().recipient()))
                .toList();
        forget();
        return received;
    }

    /** Forgets all mails that came so far. */
    void forget() throws FolderException {
        server.purgeEmailFromAllMailboxes();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A mail as it arrived. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Received(ArrivedMail head, byte[] content) {}
}
