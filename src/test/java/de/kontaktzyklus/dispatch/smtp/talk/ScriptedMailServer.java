package de.kontaktzyklus.dispatch.smtp.talk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A mail server that does as it is told: at each command it answers what the script says, or hangs, or hangs up. One
 * connection after the other.
 */
public final class ScriptedMailServer implements AutoCloseable {

    public static final String HANG = "(hang)";
    public static final String HANG_UP = "(hang up)";
    public static final String RESET = "(reset)";

    private static final Duration LONGEST_TALK = Duration.ofSeconds(10);
    private static final Map<String, String> WELL_BEHAVED = Map.of(
            "greeting", "220 here",
            "EHLO", "250 hello",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 accepted",
            "RSET", "250 ok",
            "QUIT", "221 bye");

    private final ServerSocket socket;
    private final List<Map<String, String>> scripts;
    private final Consumer<String> heard;
    private final Thread thread;
    private volatile Consumer<String> wholeLines = line -> {};
    private int lines;
    private int mail;

    private ScriptedMailServer(ServerSocket socket, List<Map<String, String>> scripts, Consumer<String> heard) {
        this.socket = socket;
        this.scripts = scripts;
        this.heard = heard;
        this.thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
    }

    public static ScriptedMailServer that(Map<String, String> script) throws IOException {
        return that(List.of(script), command -> {});
    }

    /**
     * Starts one that follows its scripts.
     *
     * @param scripts of one connection after the other; the last one goes on. A command stands for itself each time, or
     *     with a number for itself at that mail of the connection
     * @param heard is told each command, and the final dot, before it is answered
     */
    public static ScriptedMailServer that(List<Map<String, String>> scripts, Consumer<String> heard)
            throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ScriptedMailServer server = new ScriptedMailServer(socket, scripts, heard);
        server.thread.start();
        return server;
    }

    /** The same, and is told the whole of each line. */
    static ScriptedMailServer thatTellsAll(Map<String, String> script, Consumer<String> heard) throws IOException {
        ScriptedMailServer server = that(List.of(script), command -> {});
        server.wholeLines = heard;
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                lines++;
                talk(line);
            } catch (IOException broken) {
                // the other side, or the end of the test
            }
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        boolean inData = false;
        mail = 0;
        if (!answer("greeting", line)) {
            return;
        }
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            String command = inData ? text : text.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (inData && !text.equals(".")) {
                continue;
            }
            heard.accept(command);
            wholeLines.accept(text);
            mail += command.equals("MAIL") ? 1 : 0;
            if (!answer(command, line)) {
                return;
            }
            inData = command.equals("DATA") && reply(command).startsWith("354");
        }
    }

    private boolean answer(String command, Socket line) throws IOException {
        String reply = reply(command);
        if (reply.equals(HANG)) {
            line.getInputStream().transferTo(OutputStream.nullOutputStream());
            return false;
        }
        if (reply.equals(RESET)) {
            resetOnClose(line);
            return false;
        }
        if (reply.equals(HANG_UP)) {
            return false;
        }
        line.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return !command.equals("QUIT");
    }

    private static void resetOnClose(Socket line) throws SocketException {
        line.setSoLinger(true, 0);
    }

    private String reply(String command) {
        Map<String, String> script = scripts.get(Math.min(lines, scripts.size()) - 1);
        return script.getOrDefault(
                command + " " + mail, script.getOrDefault(command, WELL_BEHAVED.getOrDefault(command, "500 what?")));
    }

    /** Takes no further connection, and waits until all has been heard that was said on the last one. */
    public void hearOut() throws IOException {
        socket.close();
        try {
            thread.join(LONGEST_TALK.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
