package de.kontaktzyklus.office.offices;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder {@code offices}: what lies in it is for all offices, and each folder in it is an office. A folder whose
 * name begins with a dot is none.
 */
public record OfficesFolder(Path folder) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** The configuration of an office, in its folder. */
    private static final String CONFIG = "config";

    /** That of an installation. */
    public static OfficesFolder in(Path home) {
        return new OfficesFolder(home.resolve(ConfigurationFolder.OFFICES));
    }

    /**
     * The names of all offices, in their order.
     *
     * @throws ConfigurationException if there are none
     */
    public List<String> names() {
        List<String> names = list();
        if (names.isEmpty() || !new ConfigurationFolder(folder).isOfAll()) {
            throw new ConfigurationException(List.of(finding(folder, Problem.NO_OFFICES)));
        }
        return names;
    }

    private List<String> list() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException missing) {
            throw new ConfigurationException(List.of(finding(folder, Problem.NO_OFFICES)));
        } catch (IOException unreadable) {
            throw new ConfigurationException(List.of(finding(folder, Problem.UNREADABLE_FILE)));
        }
    }

    /**
     * Where the configuration of an office is, whether it is there or not.
     *
     * @throws ConfigurationException if that can be no office, by its name
     */
    public Path configuration(String office) {
        if (!NAME.matcher(office).matches()) {
            throw new ConfigurationException(List.of(finding(folder.resolve(office), Problem.NO_OFFICE_NAME)));
        }
        return folder.resolve(office).resolve(CONFIG);
    }

    private static ConfigurationFinding finding(Path place, Problem problem) {
        return new ConfigurationFinding(place.toString(), 0, "", "", problem, List.of());
    }
}
