package de.kontaktzyklus;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The libraries in the package, and what is said of them. When they change, {@code mvn verify
 * -Dit.test=PackagedLibrariesIT -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dlibraries.list=true} writes the
 * list in {@code docs/dependencies.md} anew.
 */
class PackagedLibrariesIT {

    private static final Path PACKAGE = Path.of("target/kontaktzyklus");
    private static final Path PAGE = Path.of("docs/dependencies.md");
    private static final String BEGIN = "<!-- libraries:begin -->\n";
    private static final String END = "<!-- libraries:end -->";

    /** A row of the advisories: the library, then the version it was judged for. */
    private static final Pattern JUDGED = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|");

    @Test
    void the_bill_of_materials_names_each_library_that_is_shipped_and_no_other() throws Exception {
        List<String> shipped = new ArrayList<>();
        for (Path jar : jars()) {
            shipped.add(sha256(jar));
        }

        assertThat(libraries()).extracting(Library::sha256).containsExactlyInAnyOrderElementsOf(shipped);
    }

    @Test
    void the_page_lists_the_libraries_that_are_shipped() throws IOException {
        String page = Files.readString(PAGE);
        String upToDate =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + list() + page.substring(page.indexOf(END));

        if (Boolean.getBoolean("libraries.list")) {
            Files.writeString(PAGE, upToDate);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(upToDate);
    }

    @Test
    void each_advisory_was_judged_for_the_version_that_is_shipped() throws IOException {
        String page = Files.readString(PAGE);
        List<MatchResult> judged =
                JUDGED.matcher(page.substring(0, page.indexOf(BEGIN))).results().toList();

        assertThat(judged)
                .hasSizeGreaterThan(5)
                .allSatisfy(row ->
                        assertThat(versionOf(row.group(1))).as(row.group(1)).isEqualTo(row.group(2)));
    }

    @Test
    void no_route_uses_the_data_format_whose_advisory_stays_open() throws IOException {
        try (Stream<Path> routes = Files.list(PACKAGE.resolve("routes"))) {
            assertThat(routes.toList())
                    .isNotEmpty()
                    .allSatisfy(route -> assertThat(Files.readString(route))
                            .doesNotContainIgnoringCase("mimeMultipart")
                            .doesNotContainIgnoringCase("mime-multipart"));
        }
    }

    @Test
    void each_library_comes_with_the_text_of_its_licence() throws IOException {
        for (Library library : libraries()) {
            Path own = PACKAGE.resolve("licences").resolve(library.artifact() + "-" + library.version());
            Path common = PACKAGE.resolve("licences").resolve(library.licence() + ".txt");

            assertThat(Files.exists(common) || holdsLicence(own))
                    .as(library.toString())
                    .isTrue();
        }
        assertThat(Files.readString(PACKAGE.resolve("licences/THIRD-PARTY.txt")))
                .contains(libraries().stream()
                        .map(library -> library.name() + ":" + library.version())
                        .toList());
    }

    @Test
    void only_the_demo_has_a_mail_server() throws IOException {
        assertThat(jarsIn(PACKAGE.resolve("lib")))
                .noneMatch(jar -> jar.toString().contains("greenmail"));
        assertThat(jarsIn(PACKAGE.resolve("lib/demo")))
                .singleElement()
                .matches(jar -> jar.toString().contains("greenmail"));
    }

    private static String list() throws IOException {
        return libraries().stream()
                .sorted(Comparator.comparing(Library::name))
                .map(library -> "| %s | %s | %s |\n".formatted(library.name(), library.version(), library.licence()))
                .collect(joining("", "| library | version | licence |\n| --- | --- | --- |\n", ""));
    }

    private static String versionOf(String name) throws IOException {
        return libraries().stream()
                .filter(library -> library.name().equals(name))
                .map(Library::version)
                .findFirst()
                .orElse("not shipped");
    }

    private static List<Library> libraries() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(Files.readString(PACKAGE.resolve("sbom.cdx.json")));
        return StreamSupport.stream(bill.required("components").spliterator(), false)
                .map(Library::of)
                .toList();
    }

    /** All libraries, without the program itself. */
    private static List<Path> jars() throws IOException {
        return Stream.concat(jarsIn(PACKAGE.resolve("lib")).stream(), jarsIn(PACKAGE.resolve("lib/demo")).stream())
                .filter(jar -> !jar.endsWith("kontaktzyklus.jar"))
                .toList();
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static boolean holdsLicence(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("LICENSE"));
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private record Library(String group, String artifact, String version, String licence, String sha256) {

        static Library of(JsonNode component) {
            String licences = StreamSupport.stream(
                            component.required("licenses").spliterator(), false)
                    .map(entry -> entry.required("license").required("id").asText())
                    .collect(joining(" or "));
            String sha256 = StreamSupport.stream(component.required("hashes").spliterator(), false)
                    .filter(hash -> hash.required("alg").asText().equals("SHA-256"))
                    .map(hash -> hash.required("content").asText())
                    .collect(joining());
            return new Library(
                    component.required("group").asText(),
                    component.required("name").asText(),
                    component.required("version").asText(),
                    licences,
                    sha256);
        }

        String name() {
            return group + ":" + artifact;
        }
    }
}
