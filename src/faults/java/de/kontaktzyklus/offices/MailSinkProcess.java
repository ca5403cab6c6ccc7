package de.kontaktzyklus.offices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mail server that accepts everything, as a process of its own. */
record MailSinkProcess(Process process, int port, Path list) {

    static MailSinkProcess start(Path folder) throws IOException {
        Path list = folder.resolve("accepted.txt");
        Process sink = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        "de.kontaktzyklus.nodes.MailSink",
                        list.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new MailSinkProcess(
                sink,
                Integer.parseInt(String.valueOf(
                        sink.inputReader(StandardCharsets.US_ASCII).readLine())),
                list);
    }

    long accepted() throws IOException {
        return Files.exists(list) ? Files.readString(list).lines().count() : 0;
    }

    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
