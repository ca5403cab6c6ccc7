package de.kontaktzyklus.config.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Secrets as systemd hands them to a service ({@code LoadCredential=}): files in the folder that the variable
 * {@code CREDENTIALS_DIRECTORY} names, each called like its setting. Source: systemd.exec(5), Credentials.
 */
public final class Credentials {

    private static final String FOLDER = "CREDENTIALS_DIRECTORY";

    /** What systemd allows in the name of a credential and no path has in it. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private static final Pattern LAST_LINE_END = Pattern.compile("\\r?\\n\\z");

    private final String folder;

    private Credentials(String folder) {
        this.folder = folder;
    }

    /** Those of this process. */
    public static Credentials ofProcess() {
        return of(System::getenv);
    }

    static Credentials of(EnvironmentPlaceholder.Environment environment) {
        @Nullable String folder = environment.get(FOLDER);
        return new Credentials(folder == null ? "" : folder);
    }

    /** Those of a folder. */
    public static Credentials in(Path folder) {
        return new Credentials(folder.toString());
    }

    /** Whether there is a credential for a setting. */
    boolean has(String key) {
        return file(key).isPresent();
    }

    /**
     * The secret of a setting, without one line end behind it; empty where there is no such file.
     *
     * @throws IOException when the file cannot be read or is no UTF-8; the message does not hold the secret
     */
    public Optional<String> read(String key) throws IOException {
        Optional<Path> file = file(key);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file.get())))
                .toString();
        return Optional.of(LAST_LINE_END.matcher(text).replaceFirst(""));
    }

    private Optional<Path> file(String key) {
        return Optional.of(folder)
                .filter(it -> !it.isEmpty() && NAME.matcher(key).matches())
                .map(it -> Path.of(it).resolve(key))
                .filter(Files::isRegularFile);
    }
}
