package de.kontaktzyklus.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A gate before a mailbox, as Microsoft 365 has one: a token of the authority beside it opens, and nothing else does.
 * It listens to all other ways of logging in, and refuses them. Behind the login everything goes to the real server and
 * back.
 */
final class TokenGate implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final HttpServer authority =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final AtomicInteger given = new AtomicInteger();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final boolean imap;
    private final int behind;
    private volatile String believed = "token-1";
    private volatile int status = 200;

    TokenGate(String protocol, int behind) throws IOException {
        this.imap = protocol.equals("imap");
        this.behind = behind;
        authority.createContext("/token", this::give);
        authority.start();
        daemon(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    String authority() {
        return "http://127.0.0.1:" + authority.getAddress().getPort() + "/token";
    }

    /** Only this token opens from now on. */
    void believes(String token) {
        believed = token;
    }

    void authorityRefuses() {
        status = 401;
    }

    /** What was shown at the gate since the last question, login by login. */
    List<String> shownSince() {
        List<String> since = List.copyOf(shown);
        shown.clear();
        return since;
    }

    /** Every line that came before a login. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void give(HttpExchange exchange) throws IOException {
        String body = "{\"expires_in\":3600,\"access_token\":\"token-" + given.incrementAndGet() + "\"}";
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                daemon(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            BufferedReader in = lines(line);
            BufferedReader far = lines(server);
            far.readLine();
            say(line, imap ? "* OK here" : "+OK here");
            for (String text = listen(in); text != null; text = listen(in)) {
                if (imap ? imap(text, line, in, server, far) : pop3(text, line, in, server, far)) {
                    daemon(() -> pump(server, line));
                    pump(in, server);
                    return;
                }
            }
        } catch (IOException over) {
            // the other side, or the end of the test
        }
    }

    private boolean imap(String text, Socket line, BufferedReader in, Socket server, BufferedReader far)
            throws IOException {
        String tag = text.split(" ", 2)[0];
        if (text.contains("CAPABILITY")) {
            say(line, "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 AUTH=PLAIN AUTH=LOGIN\r\n" + tag + " OK");
        } else if (text.contains("AUTHENTICATE XOAUTH2")) {
            say(line, "+ ");
            if (isOpenedBy(listen(in))) {
                say(server, tag + " LOGIN " + quoted());
                say(line, tagged(far, tag));
                return true;
            }
            say(line, tag + " NO AUTHENTICATE failed.");
        } else if (text.contains(" AUTHENTICATE ")) {
            say(line, "+ ");
            listen(in);
            say(line, tag + " NO not like that");
        } else {
            say(line, tag + " NO not like that");
        }
        return false;
    }

    private boolean pop3(String text, Socket line, BufferedReader in, Socket server, BufferedReader far)
            throws IOException {
        if (text.startsWith("CAPA")) {
            say(line, "+OK\r\nSASL XOAUTH2 PLAIN LOGIN\r\nUSER\r\nUIDL\r\nTOP\r\n.");
        } else if (text.equals("AUTH XOAUTH2")) {
            say(line, "+ ");
            if (isOpenedBy(listen(in))) {
                say(server, "USER " + SenderMailbox.USER);
                far.readLine();
                say(server, "PASS " + SenderMailbox.PASSWORD);
                say(line, far.readLine());
                return true;
            }
            say(line, "-ERR Authentication failure: unknown user name or bad password.");
        } else if (text.startsWith("QUIT") || text.startsWith("USER")) {
            say(line, "+OK");
        } else if (text.startsWith("AUTH ")) {
            say(line, "+ ");
            listen(in);
            say(line, "-ERR not like that");
        } else {
            say(line, "-ERR not like that");
        }
        return false;
    }

    private @Nullable String listen(BufferedReader in) throws IOException {
        String text = in.readLine();
        if (text != null) {
            heard.add(text);
        }
        return text;
    }

    private static BufferedReader lines(Socket from) throws IOException {
        return new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String quoted() {
        return "\"" + SenderMailbox.USER + "\" \"" + SenderMailbox.PASSWORD + "\"";
    }

    private static String tagged(BufferedReader far, String tag) throws IOException {
        String answer = far.readLine();
        while (answer != null && !answer.startsWith(tag)) {
            answer = far.readLine();
        }
        return String.valueOf(answer);
    }

    private boolean isOpenedBy(@Nullable String encoded) {
        String text = new String(Base64.getDecoder().decode(String.valueOf(encoded)), StandardCharsets.UTF_8);
        String begin = "user=" + SenderMailbox.USER + "\u0001auth=Bearer ";
        String token = text.startsWith(begin) ? text.substring(begin.length()).replace("\u0001", "") : "none";
        shown.add(token);
        return token.equals(believed);
    }

    private static void pump(Socket from, Socket to) {
        try (to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // one of them has ended
        }
    }

    private static void pump(BufferedReader from, Socket to) throws IOException {
        for (String text = from.readLine(); text != null; text = from.readLine()) {
            say(to, text);
        }
    }

    private static void say(Socket line, String text) throws IOException {
        OutputStream out = line.getOutputStream();
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "token-gate");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        authority.stop(0);
    }
}
