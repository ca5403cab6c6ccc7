package de.kontaktzyklus.story;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that has no mailbox for some, and takes what is for all others. One connection after the other. */
final class PickyMailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private volatile String hello = "250 ok";
    private volatile String poison = "";
    private volatile long mostBytes = Long.MAX_VALUE;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final List<MimeMessage> taken = new CopyOnWriteArrayList<>();

    PickyMailServer() throws IOException {
        Thread thread = new Thread(this::serve, "picky-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    String port() {
        return String.valueOf(socket.getLocalPort());
    }

    /** These mailboxes, without their domain, are there no more; all others are. A star is all of them. */
    void hasNoMailboxFor(String... mailboxes) {
        unknown.clear();
        unknown.addAll(List.of(mailboxes));
    }

    /** It says so at EHLO, and takes nothing larger. */
    void takesUpTo(long bytes) {
        hello = "250-here\r\n250 SIZE " + bytes;
        mostBytes = bytes;
    }

    /** Refuses what has these words in its subject; empty for nothing. */
    void refuses(String words) {
        poison = words;
    }

    /** What was taken since the last time this was asked. */
    List<Mail> taken() {
        List<Mail> mails = taken.stream().map(Mail::of).toList();
        taken.clear();
        return mails;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                talk(line);
            } catch (IOException | MessagingException broken) {
                // the other side, or the end of the test
            }
        }
    }

    private void talk(Socket line) throws IOException, MessagingException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        say(line, "220 here");
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            String command = text.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            say(line, answer(command, text));
            if (command.equals("DATA")) {
                say(line, verdict(message(in)));
            }
        }
    }

    private String verdict(MimeMessage message) throws MessagingException {
        if (message.getSize() > mostBytes) {
            return "552 5.3.4 too big";
        }
        if (!poison.isEmpty() && String.valueOf(message.getSubject()).contains(poison)) {
            return "550 5.6.0 not this one";
        }
        taken.add(message);
        return "250 accepted";
    }

    private String answer(String command, String text) {
        return switch (command) {
            case "EHLO" -> hello;
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            case "RCPT" ->
                unknown.contains("*") || unknown.stream().anyMatch(each -> text.contains("<" + each + "@"))
                        ? "550 5.1.1 no such user"
                        : "250 ok";
            default -> "250 ok";
        };
    }

    private static MimeMessage message(BufferedReader in) throws IOException, MessagingException {
        List<String> lines = new ArrayList<>();
        for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
            lines.add(text.startsWith(".") ? text.substring(1) : text);
        }
        byte[] content = String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    }

    private static void say(Socket line, String answer) throws IOException {
        line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
