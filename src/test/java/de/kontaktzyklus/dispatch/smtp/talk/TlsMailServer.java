package de.kontaktzyklus.dispatch.smtp.talk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that speaks TLS, or has it stripped by somebody on the line, and notes what it heard on which side of
 * it.
 */
final class TlsMailServer implements AutoCloseable {

    /** How it treats STARTTLS. */
    enum Line {
        /** TLS from the first byte. */
        TLS,
        /** Offers STARTTLS and does it. */
        STARTTLS,
        /** Does not offer it: stripped from the answer to EHLO. */
        STRIPPED,
        /** Offers it and then refuses it. */
        REFUSED,
        /** Says yes to it and goes on in plain text. */
        PRETENDED,
        /** Slips the answer to a later command in before TLS begins (CVE-2011-0411 and its kin). */
        INJECTED
    }

    private static final String HUNDRED_LINES = "250-more\r\n".repeat(99) + "250-more";

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final SSLContext context;
    private final Line line;
    private volatile boolean endless;
    private volatile boolean asking;
    private final List<String> heardInPlain = new CopyOnWriteArrayList<>();
    private final List<String> heardInTls = new CopyOnWriteArrayList<>();

    TlsMailServer(SSLContext context, Line line) throws IOException {
        this.context = context;
        this.line = line;
        Thread thread = new Thread(this::serve, "tls-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on a caller must show a certificate. */
    void askForCertificate() {
        asking = true;
    }

    /** From now on the answer to EHLO has no last line, once TLS stands. */
    void answerWithoutEnd() {
        endless = true;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Commands and lines of mails that went over the line readable for all. */
    List<String> heardInPlain() {
        return heardInPlain;
    }

    List<String> heardInTls() {
        return heardInTls;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket plain = socket.accept()) {
                if (line == Line.TLS) {
                    talk(secured(plain), heardInTls);
                } else {
                    talk(plain, heardInPlain);
                }
            } catch (IOException broken) {
                // the other side hung up, or the end of the test
            }
        }
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secured.setUseClientMode(false);
        secured.setNeedClientAuth(asking);
        secured.startHandshake();
        return secured;
    }

    private void talk(Socket client, List<String> heard) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        boolean isSecured = heard == heardInTls;
        if (!isSecured || line == Line.TLS) {
            say(client, "220 here");
        }
        boolean inData = false;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            heard.add(text);
            if (inData) {
                inData = !text.equals(".");
                if (!inData) {
                    say(client, "250 accepted");
                }
                continue;
            }
            String command = text.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (command.equals("STARTTLS") && startTls(client)) {
                return;
            }
            answer(client, command, isSecured);
            inData = command.equals("DATA");
        }
    }

    private boolean startTls(Socket client) throws IOException {
        switch (line) {
            case STARTTLS -> say(client, "220 go on");
            case INJECTED -> say(client, "220 go on\r\n250-injected\r\n250 AUTH PLAIN");
            default -> {
                return false;
            }
        }
        talk(secured(client), heardInTls);
        return true;
    }

    private void answer(Socket client, String command, boolean isSecured) throws IOException {
        switch (command) {
            case "EHLO" -> {
                while (endless && isSecured) {
                    say(client, HUNDRED_LINES);
                }
                boolean offers = !isSecured && line != Line.STRIPPED;
                say(client, "250-hello\r\n" + (offers ? "250-STARTTLS\r\n" : "") + "250 AUTH PLAIN LOGIN");
            }
            case "STARTTLS" -> say(client, line == Line.PRETENDED ? "220 go on" : "454 not now");
            case "AUTH" -> say(client, "235 welcome");
            case "DATA" -> say(client, "354 go on");
            case "QUIT" -> say(client, "221 bye");
            default -> say(client, "250 ok");
        }
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
