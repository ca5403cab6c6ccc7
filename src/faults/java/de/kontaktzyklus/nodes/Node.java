package de.kontaktzyklus.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A node of the office: one process of the packaged program, started again when it has died. */
final class Node {

    private final Path program;
    private final Map<String, String> settings;
    private final Map<String, String> environment;
    private final Path log;
    private Process process;

    private Node(Path program, Map<String, String> settings, Map<String, String> environment, Path log)
            throws IOException {
        this.program = program;
        this.settings = settings;
        this.environment = environment;
        this.log = log;
        this.process = process();
    }

    static Node start(Path program, Map<String, String> settings, Map<String, String> environment, Path log)
            throws IOException {
        return new Node(program, settings, environment, log);
    }

    private Process process() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        command.add("run");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** As it names itself in its claims. */
    boolean isNamed(String name) {
        return name.contains("/" + process.pid() + "-");
    }

    /** {@code kill -9}, and a new process. */
    void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = process();
    }

    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** SIGTERM; by force if that does not help. */
    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
