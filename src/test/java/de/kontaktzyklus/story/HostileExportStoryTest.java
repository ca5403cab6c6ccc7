package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.export.Exports;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * One office whose exports attack in every text column, one working day and one summary through the real routes:
 * nothing of it gets through, and nobody is forgotten over it. The summaries show even more than an office shows: names
 * and profiles.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HostileExportStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FIRST_OF_MONTH = LocalDate.of(2026, 12, 1);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final Set<String> HEADERS = Set.of(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "Reply-To",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "Auto-Submitted",
            "X-Auto-Response-Suppress");
    private static final Set<String> ELEMENTS_OF_A_MAIL = Set.of(
            "#root", "b", "body", "br", "caption", "div", "h1", "h2", "h3", "head", "html", "li", "meta", "p", "span",
            "strong", "style", "table", "tbody", "td", "th", "thead", "title", "tr", "ul");

    private StoryOffice office;
    private Path folder;
    private List<MimeMessage> mails;

    @BeforeAll
    void live_through_an_attack(@TempDir Path temporary) throws Exception {
        folder = temporary;
        office = new StoryOffice(
                temporary,
                Map.of(
                        // The shipped one would refuse the attacks that stand in customer numbers.
                        "export.customer-number", ".*",
                        "mail.show-names", "true",
                        "mail.show-birth-dates", "true",
                        "mail.show-profiles", "true",
                        "summary.by-caseworker", "true",
                        "summary.attach", "true"));
        HostileExports.into(office, MONDAY);
        mails = new ArrayList<>(office.liveAndSee(MONDAY));
        mails.addAll(office.liveAndSee(FIRST_OF_MONTH));
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void everybody_is_told_and_every_row_has_a_state() {
        assertThat(office.pipeline().state().reminderMemory().lastMade(1))
                .hasSize(1)
                .allSatisfy(totals -> {
                    assertThat(totals.rowsRead()).isEqualTo(HostileExports.caseRows());
                    assertThat(totals.overdue()).isPositive();
                });
        assertThat(office.mailboxes())
                .contains("v0@jobcenter.example", "v" + Attack.LONG.number() + "@jobcenter.example")
                .contains("leitung" + Attack.HEADER_LINE.number() + "@jobcenter.example", "leitung@jobcenter.example");
    }

    /** Such numbers get into an office only where somebody has changed the pattern. */
    @Test
    void the_shipped_pattern_rejects_them_all_but_those_that_look_like_numbers(@TempDir Path elsewhere)
            throws Exception {
        try (StoryOffice shipped = new StoryOffice(elsewhere)) {
            HostileExports.into(shipped, MONDAY);
            Set<Attack> attacks = EnumSet.noneOf(Attack.class);
            for (CaseRow row : Exports.read(shipped.exports().resolve("faelle_" + MONDAY + ".csv"))) {
                if (row instanceof CaseRow.Read read) {
                    HostileExports.attackOf(read.customer()).ifPresent(attacks::add);
                } else if (row instanceof CaseRow.Rejected rejected) {
                    assertThat(rejected.reason()).isIn(RejectReason.CUSTOMER_INVALID, RejectReason.DATE_INVALID);
                }
            }
            List<Mail> told = shipped.live(MONDAY);

            assertThat(attacks).containsExactlyInAnyOrder(Attack.INVISIBLE, Attack.DEVICE, Attack.DEVICE_WITH_ENDING);
            assertThat(shipped.pipeline().state().takenExports().inForce(ExportKind.CASES))
                    .as("more than 5 %")
                    .isEmpty();
            assertThat(told).extracting(Mail::kind).containsOnly("alarm");
            assertThat(told.get(0).text().replaceAll("\\s+", " ")).contains("Zeilen sind nicht lesbar: mehr als 5 %");
        }
    }

    @Test
    void mails_go_to_single_known_mailboxes_and_carry_our_headers_only() throws Exception {
        assertThat(office.mailboxes()).allMatch(address -> address.matches("[a-z0-9]+@jobcenter\\.example"));
        assertThat(mails).isNotEmpty();
        for (MimeMessage mail : mails) {
            for (Header header : Collections.list(mail.getAllHeaders())) {
                assertThat(HEADERS).contains(header.getName());
                String value = MimeUtility.decodeText(MimeUtility.unfold(header.getValue()));
                if (!header.getName().equals("Received")) {
                    assertThat(UNPRINTABLE.matcher(value).find())
                            .as(header.getName())
                            .isFalse();
                }
            }
            assertThat(mail.getHeader("To")).hasSize(1);
            assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
            assertThat(mail.getRecipients(RecipientType.BCC)).isNull();
            assertThat(mail.getHeader("Subject")).hasSize(1);
        }
    }

    @Test
    void a_mail_is_made_of_our_elements_only_and_each_of_its_characters_can_be_printed() throws Exception {
        int pages = 0;
        for (MimeMessage mail : mails) {
            for (Part part : parts(mail)) {
                String content = String.valueOf(part.getContent());
                if (part.isMimeType("text/html")) {
                    pages++;
                    Document page = Jsoup.parse(content);
                    assertThat(names(page)).isSubsetOf(ELEMENTS_OF_A_MAIL);
                    assertThat(page.select("style")).hasSize(1);
                    assertThat(handlers(page)).isEmpty();
                    content = page.text();
                } else if (!part.isMimeType("text/plain")) {
                    continue;
                }
                assertThat(UNPRINTABLE.matcher(content.replace("\r\n", "")).find())
                        .isFalse();
            }
        }
        assertThat(pages).as("each mail has one").isEqualTo(mails.size()).isPositive();
    }

    @Test
    void summaries_are_in_the_folder_of_their_month_with_safe_names() throws Exception {
        List<Path> files = filesBelow(office.summaries());
        assertThat(files).hasSizeGreaterThan(3 * Attack.values().length);
        assertThat(files).allSatisfy(file -> {
            assertThat(office.summaries().relativize(file).toString())
                    .matches("2026-11/(uebersicht/index\\.html|([A-Za-z0-9_-]{1,69})/\\2\\.(xlsx|html|csv))");
            assertThat(file.getFileName().toString()).doesNotMatch("(?i)(con|nul|prn|aux|com\\d|lpt\\d)\\..*");
        });
        try (Stream<Path> month = Files.list(office.summaries().resolve("2026-11"))) {
            assertThat(month.filter(Files::isSymbolicLink).toList())
                    .as("the paths that others know")
                    .hasSizeGreaterThan(3 * Attack.values().length)
                    .allSatisfy(link -> assertThat(link.getFileName() + " " + Files.readSymbolicLink(link))
                            .matches("([A-Za-z0-9_-]{1,69})\\.(xlsx|html|csv) \\1/\\1\\.\\2"));
        }
        assertThat(office.refused()).isEmptyDirectory();
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .containsOnly("config", "export", "refused", "state", "status", "summaries");
        }
    }

    @Test
    void a_page_holds_no_script_no_handler_and_nothing_from_elsewhere() throws Exception {
        for (Path file : filesBelow(office.summaries(), ".html")) {
            Document page = Jsoup.parse(Files.readString(file));
            assertThat(names(page))
                    .doesNotContain("script", "img", "iframe", "form", "object", "embed", "link", "base");
            assertThat(page.select("style")).hasSize(1);
            assertThat(handlers(page)).isEmpty();
            assertThat(page.text()).doesNotContainPattern("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\u200B]");
        }
    }

    @Test
    void a_workbook_holds_no_formula() throws Exception {
        int words = 0;
        for (Path file : filesBelow(office.summaries(), ".xlsx")) {
            try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                            if (cell.getCellType() == CellType.STRING) {
                                assertThat(cell.getStringCellValue())
                                        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\\n]]");
                                words++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(words).isPositive();
    }

    @Test
    void no_field_of_the_rows_for_machines_begins_like_a_formula() throws Exception {
        for (Path file : filesBelow(office.summaries(), ".csv")) {
            String text = Files.readString(file).replace("\uFEFF", "");
            try (CSVParser rows = CSVParser.parse(
                    text, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
                assertThat(rows.getRecords())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row.toList())
                                .noneMatch(field -> field.matches("(?s)[=+@\t\r\n].*")
                                        || field.matches("(?s)-(?!\\d+([.,]\\d+)?$).+")));
            }
        }
    }

    @Test
    void reports_and_terminal_lines_stay_lines() throws Exception {
        for (Path report : filesBelow(folder.resolve("state"), ".report.txt")) {
            assertThat(Files.readString(report, StandardCharsets.UTF_8))
                    .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\\n]]");
        }
        assertThat(office.pipeline().assessed()).isPresent();
    }

    private static Set<String> names(Document page) {
        Set<String> names = new TreeSet<>();
        page.getAllElements().forEach(element -> names.add(element.tagName()));
        return names;
    }

    private static List<String> handlers(Document page) {
        List<String> handlers = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue().strip();
                if (attribute.getKey().startsWith("on") || value.startsWith("javascript:") || value.startsWith("//")) {
                    handlers.add(attribute.toString());
                }
            }
        }
        return handlers;
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart several)) {
            return List.of(part);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < several.getCount(); i++) {
            parts.addAll(parts(several.getBodyPart(i)));
        }
        return parts;
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        return filesBelow(folder, "");
    }

    /** Each file once: not by the link that leads to it. */
    private static List<Path> filesBelow(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
            assertThat(found).as(ending + " below " + folder).isNotEmpty();
            return found;
        }
    }
}
