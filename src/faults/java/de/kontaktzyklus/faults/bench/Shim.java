package de.kontaktzyklus.faults.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The library that is put in front of the C library; see {@code src/faults/c/durable.c}. */
public final class Shim {

    private Shim() {}

    public static void compile(Path source, Path library) throws IOException, InterruptedException {
        Process gcc = new ProcessBuilder(
                        "gcc", "-shared", "-fPIC", "-O2", "-Wall", "-o", library.toString(), source.toString(), "-ldl")
                .inheritIO()
                .start();
        if (gcc.waitFor() != 0) {
            throw new IOException("gcc cannot compile " + source);
        }
    }
}
