package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.page.IndexPage;
import de.kontaktzyklus.dispatch.files.page.SummaryPage;
import de.kontaktzyklus.dispatch.files.workbook.SummaryWorkbook;
import de.kontaktzyklus.files.AtomicFiles;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.office.OfficeSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Writes the summaries of a month: {@code <summaries>/yyyy-MM/<team>/<team>.{xlsx,html,csv}}. Each file is replaced
 * whole or stays as it was ({@link AtomicFiles}); the same summary gives the same bytes. Above the folder of a team
 * lies a link to each of its files ({@link TeamLink}).
 */
public final class SummaryWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path summaries;
    private final SummaryTexts texts;
    private final boolean linksToTeams;
    private final Predicate<YearMonth> withFiles;

    /**
     * @param summaries folder of the summaries
     * @param language German or English
     * @param linksToTeams whether the page over all teams leads to the pages of the teams, which hold social data
     */
    public SummaryWriter(Path summaries, Locale language, boolean linksToTeams) {
        this(summaries, language, linksToTeams, month -> true);
    }

    /** @param withFiles the months that are written; of the others it only says where the files would be */
    public SummaryWriter(Path summaries, Locale language, boolean linksToTeams, Predicate<YearMonth> withFiles) {
        this.summaries = summaries;
        this.texts = SummaryTexts.in(language);
        this.linksToTeams = linksToTeams;
        this.withFiles = withFiles;
    }

    /** Whether the files of a month are written. */
    public boolean writes(YearMonth month) {
        return withFiles.test(month);
    }

    /**
     * The places of the files of a month.
     *
     * @param teams ids of all teams of the month, because the names of the files depend on all of them
     */
    public MonthFiles files(YearMonth month, List<String> teams) {
        return MonthFiles.of(summaries, month, teams);
    }

    /** Writes the workbook and returns its path. */
    public Path writeWorkbook(SummaryPlace place) throws IOException {
        return write(place, place.workbook(), () -> workbook(place.summary()));
    }

    /** Writes the page and returns its path. */
    public Path writePage(SummaryPlace place) throws IOException {
        return write(place, place.page(), () -> page(place.summary()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the rows for machines and returns their path. They begin with a byte order mark; without it Excel reads
     * the umlauts wrong.
     *
     * @param csv {@link SummaryRows#of} as CSV, UTF-8
     */
    public Path writeRows(SummaryPlace place, byte[] csv) throws IOException {
        return write(place, place.rows(), () -> marked(csv));
    }

    static byte[] marked(byte[] csv) {
        byte[] marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + csv.length);
        System.arraycopy(csv, 0, marked, BYTE_ORDER_MARK.length, csv.length);
        return marked;
    }

    /** Writes the page over all teams, {@code <summaries>/yyyy-MM/uebersicht/index.html}, and returns its path. */
    public Path writeIndex(OfficeSummary office) throws IOException {
        Path file = files(office.month(), office.teamIds()).index();
        AtomicFiles.write(file, index(office).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** The page over all teams as text, to be written as UTF-8. */
    public String index(OfficeSummary office) {
        return IndexPage.of(office, linksToTeams ? links(office.teamIds()) : Map.of(), texts);
    }

    /** From the folder of the page over all teams to the pages of the teams. */
    private static Map<String, String> links(List<String> teams) {
        Map<String, String> links = new HashMap<>();
        TeamFileNames.of(teams).forEach((team, name) -> links.put(team, "../" + name + "/" + name + ".html"));
        return links;
    }

    /** The workbook as bytes. */
    public byte[] workbook(TeamSummary summary) throws IOException {
        return SummaryWorkbook.of(summary, texts);
    }

    /** The page as text, to be written as UTF-8. */
    public String page(TeamSummary summary) {
        return SummaryPage.of(summary, texts);
    }

    private Path write(SummaryPlace place, Path file, Content content) throws IOException {
        if (writes(place.summary().month())) {
            AtomicFiles.write(file, content.bytes());
            TeamLink.to(place, file);
        }
        return file;
    }

    /** What a file holds, made only if it is written. */
    private interface Content {
        byte[] bytes() throws IOException;
    }
}
