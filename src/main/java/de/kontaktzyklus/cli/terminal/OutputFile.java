package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.files.AtomicFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a result goes: the named file, which is there whole or not at all; a device or pipe; or stdout.
 *
 * @param file empty: stdout
 */
public record OutputFile(Optional<Path> file, Terminal terminal) {

    public void write(Content content) throws IOException {
        writeBytes(out -> write(out, content));
    }

    /** The same, byte for byte. */
    public void write(byte[] content) throws IOException {
        writeBytes(out -> out.write(content));
    }

    private void writeBytes(Bytes content) throws IOException {
        if (file.isEmpty()) {
            content.writeTo(terminal.out());
        } else if (isNoFile(file.get())) {
            try (OutputStream out = Files.newOutputStream(file.get())) {
                content.writeTo(out);
            }
        } else {
            AtomicFiles.write(file.get(), content::writeTo);
        }
    }

    /** Such as {@code /dev/null}: written into, and never replaced. */
    private static boolean isNoFile(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static void write(OutputStream out, Content content) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        content.writeTo(text);
        text.flush();
    }

    @FunctionalInterface
    private interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a result. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }
}
