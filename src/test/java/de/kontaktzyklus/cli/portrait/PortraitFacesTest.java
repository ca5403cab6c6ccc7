package de.kontaktzyklus.cli.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.export.portrait.Portrait;
import de.kontaktzyklus.export.portrait.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitFacesTest {

    private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
    private static final Pattern OTHER_LINES = Pattern.compile("<(?:h1|h2|p)(?: [^>]*)?>(.*?)</(?:h1|h2|p)>");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-good",
                "08-bom-but-ansi",
                "11-utf8-one-ansi-byte",
                "23-contacts-zero-lost",
                "60-overdue-row-rejected",
                "61-9999",
                "70-A-B-A"
            })
    void text_and_page_say_the_same_in_both_languages(String example) throws IOException {
        Portrait portrait = Portraits.of(Portraits.example(example));
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            String text = plain(PortraitFace.TEXT.of(portrait, example, language));
            String page = PortraitFace.HTML.of(portrait, example, language);

            List<String> said = said(page);
            assertThat(said).hasSizeGreaterThan(10);
            said.forEach(line -> assertThat(text).contains(line));
            assertThat(words(text)).isEqualTo(words(String.join(" ", said)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-good", "23-contacts-zero-lost", "61-9999"})
    void text_and_json_count_the_same(String example) throws IOException {
        Portrait portrait = Portraits.of(Portraits.example(example));
        String text = plain(PortraitFace.TEXT.of(portrait, example, Locale.GERMAN));

        JsonNode json = new ObjectMapper().readTree(PortraitFace.JSON.of(portrait, example, Locale.GERMAN));

        assertThat(json.fieldNames()).toIterable().containsExactly("files", "matches", "assessed");
        json.get("files").forEach(file -> {
            assertThat(text).contains(file.get("name").asText());
            file.get("codes")
                    .forEach(codes -> codes.get("values")
                            .forEach(value -> assertThat(text)
                                    .contains(codes.get("column").asText() + " "
                                            + value.get("value").asText() + " "
                                            + value.get("rows").asText() + " ")));
        });
        json.findValues("figures")
                .forEach(figures -> figures.forEach(figure -> assertThat(text)
                        .contains(figure.get("now").get("part").asText() + " von "
                                + figure.get("now").get("whole").asText() + " (")));
        assertThat(json.findValues("figures")).isNotEmpty();
        json.get("matches")
                .forEach(rate -> assertThat(text)
                        .contains(" " + rate.get("known").asText() + " "
                                + rate.get("rows").asText() + " "));
    }

    @ParameterizedTest
    @EnumSource(PortraitFace.class)
    void nothing_that_is_one_persons_is_in_any_face(PortraitFace face) throws IOException {
        List<String> rows = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> rows.add(Exports.row("77A4410" + (10 + i))));
        rows.set(3, Exports.row("77A441099").replace("Marktprofil", "Quandelbeer"));
        rows.set(4, Exports.row("77A441098").replace(";AV;", ";Philomena;"));
        rows.set(5, Exports.row("77A441097").replace(";AV;", ";77A441097;").replace("persönlich", "17.08.1991"));
        rows.set(6, Exports.row("77A441096").replace("T1", "Kim").replace("01.02.1980", "17.08.1991"));
        rows.set(7, Exports.row("77A441095") + ";Zitterbart");
        rows.set(8, Exports.row("77A441094").replace("6 Wochen", "Anruf 0151 2345678"));
        Exports.write(folder, "faelle_2026-11-23.csv", Exports.cases(rows.toArray(String[]::new)));
        Exports.write(folder, "mitarbeiter_2026-11-23.csv", """
                Vermittler;Name;E_Mail;Team
                V1;Erika Wunderlich;e.wunderlich@jobcenter.example;T1
                V2;Kuno Wunderlich;Kuno Wunderlich;T1
                """);
        Exports.write(folder, "teams_2026-11-23.csv", "T1;Balduin Leisegang;b.leisegang@jobcenter.example\n");

        assertThat(face.of(Portraits.of(folder), "x", Locale.GERMAN))
                .doesNotContain("77A441", "77a441", "17.08", "1991-08", "2345678")
                .doesNotContainIgnoringCase("Quandelbeer")
                .doesNotContainIgnoringCase("Philomena")
                .doesNotContainIgnoringCase("Zitterbart")
                .doesNotContainIgnoringCase("Wunderlich")
                .doesNotContainIgnoringCase("Leisegang")
                .doesNotContain("Kim", "V1");
    }

    @ParameterizedTest
    @EnumSource(PortraitFace.class)
    void columns_that_have_changed_places_do_not_show_their_names(PortraitFace face) throws IOException {
        List<String> surnames = Stream.of("Abendroth", "Bernstein", "Cranz", "Dornbusch", "Eichhorn", "Fliegauf")
                .flatMap(name -> Stream.of("", "mann", "er", "lein").map(end -> name + end))
                .toList();
        String[] rows = IntStream.range(0, 96)
                .mapToObj(i -> Exports.row("77A441" + (100 + i)).replace(";AV;", ";" + surnames.get(i % 24) + ";"))
                .toArray(String[]::new);
        Exports.write(folder, "faelle_2026-11-23.csv", Exports.cases(rows));

        String shown = face.of(Portraits.of(folder), "x", Locale.GERMAN);

        surnames.forEach(name -> assertThat(shown).doesNotContain(name));
    }

    /** A value, a column, a file name and a folder; and what the intake would say of the value. */
    @Test
    void what_comes_from_a_file_steers_neither_page_nor_terminal() throws IOException {
        String evil = "<b>x</b>\u001B[31m\u202Ey";
        String header = Exports.HEADER + ";<script>alert(1)</script>\u001B[2J";
        String rows = IntStream.range(1001, 1041)
                .mapToObj(number -> Exports.row(String.valueOf(number)).replace("Marktprofil", evil) + ";z\n")
                .collect(Collectors.joining());
        Exports.write(folder, "faelle<u>_2026-11-23.csv", header + "\n" + rows);
        Portrait portrait = Portraits.of(folder);

        String page = PortraitFace.HTML.of(portrait, "<i>ordner\u001B[2J", Locale.GERMAN);
        assertThat(page).doesNotContain("\u001B", "\u202E");
        Document read = Jsoup.parse(page);
        assertThat(read.select("b, script, i, u")).isEmpty();
        assertThat(read.text())
                .contains("<script>alert(1)</script>", "faelle<u>_2026-11-23.csv", "<i>ordner")
                .contains("So würde die Datei abgelehnt", "Profillage \"<b>x</b> [31my\" (PROFILE_UNKNOWN): 40");
        assertThat(read.select("td").eachText()).as("the value").contains("<b>x</b> [31my");
        assertThat(PortraitFace.TEXT.of(portrait, "a\u001B[2Jb", Locale.GERMAN))
                .doesNotContain("\u001B", "\u202E")
                .contains("<b>x</b> [31my", "<script>alert(1)</script>", "a [2Jb");
        assertThat(PortraitFace.JSON.of(portrait, "x", Locale.GERMAN))
                .doesNotContain("\u001B", "\u202E", "u001B", "u001b", "u202E", "u202e")
                .contains("<b>x</b> [31my");
    }

    @Test
    void the_page_needs_no_network_and_no_script_and_is_read_by_everybody() throws IOException {
        String page =
                PortraitFace.HTML.of(Portraits.of(Portraits.example("23-contacts-zero-lost")), "Ordner", Locale.GERMAN);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"de\">", "prefers-color-scheme: dark", "@media print")
                .doesNotContain("<script", "http:", "https:", "url(", "@import", "src=");
        assertThat(count(page, "<table")).isEqualTo(count(page, "<caption")).isPositive();
        assertThat(count(page, "<th ")).isEqualTo(count(page, " scope=")).isPositive();
        assertThat(page).doesNotContain("<th>");
        List<String> ids = matches(Pattern.compile(" id=\"([^\"]+)\""), page);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(matches(Pattern.compile(" href=\"#([^\"]+)\""), page));
        assertThat(ids).containsAll(matches(Pattern.compile(" aria-labelledby=\"([^\"]+)\""), page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-good", "23-contacts-zero-lost", "60-overdue-row-rejected"})
    void the_text_fits_a_terminal(String example) throws IOException {
        String text = PortraitFace.TEXT.of(Portraits.of(Portraits.example(example)), example, Locale.GERMAN);

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void an_empty_portrait_says_so() throws IOException {
        assertThat(PortraitFace.TEXT.of(
                        Portraits.of(Files.createDirectory(folder.resolve("leer"))), "leer", Locale.GERMAN))
                .contains("Kein Fallexport, der sich lesen lässt", "keine zwei Dateien, die sich aufeinander beziehen");
    }

    /** The lines of the page, one for each paragraph, title and row, as the text has them. */
    private static List<String> said(String page) {
        String body = page.substring(page.indexOf("<body>"))
                .replaceAll("(?s)<nav.*?</nav>", "")
                .replaceAll("(?s)<thead class=\"hidden\">.*?</thead>", "")
                .replaceAll("(?s)<caption class=\"hidden\">.*?</caption>", "");
        boolean[] facts = new boolean[1];
        List<String> said = new ArrayList<>();
        Matcher any = Pattern.compile(
                        ROW.pattern() + "|" + OTHER_LINES.pattern() + "|<caption>(.*?)</caption>|<table[^>]*>",
                        Pattern.DOTALL)
                .matcher(body);
        while (any.find()) {
            if (any.group().startsWith("<table")) {
                facts[0] = any.group().contains("facts");
            } else if (any.group(1) != null) {
                said.add(plain(String.join(
                        facts[0] ? ": " : " ",
                        matches(CELL, any.group(1)).stream()
                                .map(PortraitFacesTest::unescaped)
                                .toList())));
            } else {
                said.add(plain(unescaped(any.group(2) == null ? any.group(3) : any.group(2))));
            }
        }
        return said;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** On one line, without rules and marks. */
    private static String plain(String text) {
        return text.replaceAll("(?m)^(=+|-+)$", " ")
                .replaceAll("(?m)^! ", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).sorted().toList();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
