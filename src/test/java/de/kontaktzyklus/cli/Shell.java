package de.kontaktzyklus.cli;

import de.kontaktzyklus.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs commands as a shell would, under the shipped configuration, and keeps what they say. */
public final class Shell {

    private final List<String> before = new ArrayList<>();

    public Shell(Map<String, String> settings) {
        this(Path.of("config"), settings);
    }

    public Shell(Path config, Map<String, String> settings) {
        before.add("--config");
        before.add(config.toString());
        settings.forEach((key, value) -> {
            before.add("--set");
            before.add(key + "=" + value);
        });
    }

    private Shell() {}

    /** Says nothing before the command. */
    public static Shell bare() {
        return new Shell();
    }

    public Result run(String... command) {
        List<String> arguments = new ArrayList<>(before);
        arguments.addAll(List.of(command));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), false);
        int exitCode = CommandLines.run(arguments.toArray(String[]::new), terminal);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /**
     * What came of it.
     *
     * @param told the messages as they stand on a terminal
     */
    public record Result(int exitCode, String out, String told) {

        /** What it has printed, lines that were too long for a terminal in one again. */
        public String said() {
            return unbroken(out);
        }

        /** The messages, in the same way. */
        public String err() {
            return unbroken(told);
        }

        private static String unbroken(String lines) {
            return lines.replaceAll("\n {2,}", " ");
        }
    }
}
