package de.kontaktzyklus.offices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What is measured: {@code PROGRAM OFFICES CASES HEAP FOLDER}.
 *
 * @param program start script
 * @param count how many offices
 * @param cases of each
 * @param heap of the process, as Java writes it
 * @param folder for everything that comes to be
 */
record MeasuredOffices(Path program, int count, int cases, String heap, Path folder) {

    static MeasuredOffices of(String... arguments) throws IOException {
        return new MeasuredOffices(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                arguments[3],
                Files.createDirectories(Path.of(arguments[4])));
    }

    InventedOffices on(LocalDate day) {
        return new InventedOffices(folders(), day, cases);
    }

    private Path folders() {
        return folder.resolve("offices");
    }

    Path log() {
        return folder.resolve("log");
    }

    /** With all of them in one process; what it says goes behind what the log has already. */
    Process start(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        program.toString(),
                                        "--offices",
                                        folders().toString()),
                                Stream.of(words))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("JAVA_OPTS", "-Xmx" + heap);
        return builder.start();
    }
}
