package de.kontaktzyklus.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The route files as text, read naively: what they name, without what Camel makes of it. What a template asks for is
 * filled in by its routes and is no setting.
 */
record RouteFiles(List<String> texts) {

    private static final String KIND = "{{kind}}";

    static RouteFiles in(Path folder) {
        return in(folder, ".camel.yaml");
    }

    /** Those that an administrator may switch on. */
    static RouteFiles switchedOff(Path folder) {
        return in(folder, ".camel.yaml.off");
    }

    private static RouteFiles in(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return new RouteFiles(files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .map(RouteFiles::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code {{key}}}. */
    Set<String> placeholders() {
        Set<String> placeholders = all("\\{\\{([^}]+)}}");
        placeholders.remove("kind");
        placeholders.removeIf(placeholder -> placeholder.startsWith("bean:"));
        return placeholders;
    }

    /** {@code ref: bean}, {@code "#bean"} and <code>{{bean:bean.method}}</code>. */
    Set<String> beans() {
        Set<String> beans = all("\\bref: (\\w+)");
        beans.addAll(all("\\{\\{bean:(\\w+)\\."));
        Set<String> quoted = all("\"#([^\"]+)\"");
        quoted.stream().filter(bean -> !bean.startsWith("class:")).forEach(bean -> beans.addAll(filled(bean)));
        return beans;
    }

    /** Where somebody hands over. */
    Set<String> calledDirects() {
        return all("- to:\\s+id: [\\w-]+\\s+uri: direct\\s+parameters:\\s+name: ([\\w-]+)");
    }

    /** Where somebody waits. */
    Set<String> servedDirects() {
        return all("from:\\s+id: [\\w-]+\\s+uri: direct\\s+parameters:\\s+name: ([\\w-]+)");
    }

    /** Classes named. */
    Set<String> classes() {
        return all("- (de\\.kontaktzyklus\\.[\\w.]+)");
    }

    private Set<String> filled(String bean) {
        if (!bean.contains(KIND)) {
            return Set.of(bean);
        }
        return all("- name: kind\\s+value: ([\\w-]+)").stream()
                .map(kind -> bean.replace(KIND, kind))
                .collect(Collectors.toSet());
    }

    private Set<String> all(String regex) {
        return texts.stream()
                .flatMap(text -> Pattern.compile(regex).matcher(text).results().map(RouteFiles::firstGroup))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
