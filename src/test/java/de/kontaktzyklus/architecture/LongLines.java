package de.kontaktzyklus.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of more than 120 columns, with file and line. Imports, tables, links and pictures may be longer. */
record LongLines(Path root) {

    private static final int MOST_COLUMNS = 120;
    private static final Pattern READ = Pattern.compile(".*\\.(java|yaml|properties|md|jte|sh)");
    private static final Pattern MAY_BE_LONG =
            Pattern.compile("\\s*\\|.*|[^\"]* \\| .* \\| .*|import .*|\\S*https?://\\S+|  \\S+\\[\"<b>.*");

    /** Looks at the files of these folders, except those whose names begin so. */
    List<String> in(Set<String> folders, Set<String> except) throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    if (READ.matcher(name).matches() && except.stream().noneMatch(name::startsWith)) {
                        addLongLines(name, Files.readAllLines(file), found);
                    }
                }
            }
        }
        return found;
    }

    private static void addLongLines(String name, List<String> lines, List<String> found) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.codePointCount(0, line.length()) > MOST_COLUMNS
                    && !MAY_BE_LONG.matcher(line).matches()) {
                found.add(name + ":" + (i + 1));
            }
        }
    }
}
