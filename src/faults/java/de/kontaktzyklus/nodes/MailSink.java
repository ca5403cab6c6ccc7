package de.kontaktzyklus.nodes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mail server in a process of its own that accepts everything: {@code MailSink FILE [SLOW_ONE_IN]}. It says its port
 * on the first line of its output, and writes the Message-ID of each mail into the file before it says 250. One mail in
 * so many is kept waiting before its content, and one after its final dot, long enough to be aimed at.
 */
final class MailSink {

    /** A server that thinks for a moment is one that a node can die on. */
    private static final int LONGEST_THOUGHT_MILLIS = 20;

    private static final int LONG_ENOUGH_TO_BE_HIT_MILLIS = 400;

    private final OutputStream accepted;
    private final int slowOneIn;
    private final Random chance = new Random(1);

    /** @param slowOneIn 0: none */
    private MailSink(OutputStream accepted, int slowOneIn) {
        this.accepted = accepted;
        this.slowOneIn = slowOneIn;
    }

    public static void main(String[] arguments) throws IOException {
        int slowOneIn = arguments.length < 2 ? 0 : Integer.parseInt(arguments[1]);
        ExecutorService lines = Executors.newCachedThreadPool();
        try (OutputStream out = Files.newOutputStream(
                        Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            System.out.println(door.getLocalPort());
            MailSink sink = new MailSink(out, slowOneIn);
            while (!door.isClosed()) {
                Socket caller = door.accept();
                lines.execute(() -> sink.talk(caller));
            }
        } finally {
            lines.shutdownNow();
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1))) {
            caller.setTcpNoDelay(true);
            OutputStream out = caller.getOutputStream();
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? "" : line.substring(0, 4).toUpperCase(Locale.ROOT);
                if (verb.equals("DATA")) {
                    beSlowNowAndThen();
                    say(out, "354 go on");
                    String messageId = data(in);
                    pause(chance.nextInt(LONGEST_THOUGHT_MILLIS));
                    beSlowNowAndThen();
                    write(messageId);
                }
                say(out, verb.equals("QUIT") ? "221 bye" : "250 yes");
            }
        } catch (IOException gone) {
            // Whoever was calling has died: that is what this is for.
        }
    }

    /** The Message-ID of the mail up to the final dot; without the dot there is no mail. */
    private static String data(BufferedReader in) throws IOException {
        String messageId = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return messageId;
            }
            if (messageId.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                messageId = line.substring(11).strip();
            }
        }
        throw new IOException("The line broke before the final dot");
    }

    private void beSlowNowAndThen() {
        if (slowOneIn > 0 && chance.nextInt(slowOneIn) == 0) {
            pause(LONG_ENOUGH_TO_BE_HIT_MILLIS);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void write(String messageId) throws IOException {
        accepted.write((messageId + "\n").getBytes(ISO_8859_1));
        accepted.flush();
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }
}
