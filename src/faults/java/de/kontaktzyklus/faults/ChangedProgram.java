package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A copy of the package in which one thing is different: a source file or a resource is changed by its text, compiled
 * and put into the jar. If the text to change is not found, nothing is proved, and it fails.
 */
final class ChangedProgram {

    private final Path sources;
    private final Path folder;

    private ChangedProgram(Path sources, Path folder) {
        this.sources = sources;
        this.folder = folder;
    }

    static ChangedProgram copyOf(Bench bench, String name) throws IOException {
        Path folder = bench.newFolder(name);
        Folders.copy(bench.installation(), folder);
        return new ChangedProgram(bench.project().resolve("src/main"), folder);
    }

    Path program() {
        return folder.resolve("bin/kontaktzyklus");
    }

    /** @param source such as {@code de/kontaktzyklus/Kontaktzyklus.java} */
    ChangedProgram withSource(String source, String text, String instead) throws IOException {
        Path changed = changed(sources.resolve("java").resolve(source), text, instead);
        Path classes = Files.createDirectories(folder.resolve("changed-classes"));
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new IllegalStateException("This Java has no compiler"));
        int failed = compiler.run(
                null,
                null,
                null,
                "-nowarn",
                "-proc:none",
                "-parameters",
                "-cp",
                classpath(),
                "-d",
                classes.toString(),
                changed.toString());
        if (failed != 0) {
            throw new IllegalStateException("Does not compile any more when changed: " + source);
        }
        return putIntoJar(classes);
    }

    /** @param resource such as {@code de/kontaktzyklus/texts.properties} */
    ChangedProgram withResource(String resource, String text, String instead) throws IOException {
        Path resources = folder.resolve("changed-resources");
        Path target = resources.resolve(resource);
        Files.createDirectories(target.resolveSibling(""));
        Files.move(changed(sources.resolve("resources").resolve(resource), text, instead), target);
        return putIntoJar(resources);
    }

    private Path changed(Path original, String text, String instead) throws IOException {
        String whole = Files.readString(original);
        if (!whole.contains(text)) {
            throw new IllegalStateException("Not to be found any more in " + original + ": " + text);
        }
        Path changed = folder.resolve(original.getFileName().toString());
        Files.writeString(changed, whole.replace(text, instead));
        return changed;
    }

    private String classpath() throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            return String.join(File.pathSeparator, jars.map(Path::toString).toList());
        }
    }

    private ChangedProgram putIntoJar(Path changed) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(jar());
                Stream<Path> files = Files.walk(changed)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, jar.getPath("/" + changed.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return this;
    }

    private Path jar() {
        return folder.resolve("lib/kontaktzyklus.jar");
    }
}
