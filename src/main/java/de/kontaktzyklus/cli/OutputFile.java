package de.kontaktzyklus.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a result goes: the named file, which is whole or not there, or stdout. */
final class OutputFile {

    private OutputFile() {}

    static void write(Optional<Path> file, Terminal terminal, Content content) throws IOException {
        if (file.isEmpty()) {
            Writer out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
            content.writeTo(out);
            out.flush();
            return;
        }
        Path unfinished = file.get().resolveSibling(file.get().getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                content.writeTo(out);
            }
            Files.move(unfinished, file.get(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Writes a result. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }
}
