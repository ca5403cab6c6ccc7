package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.page.IndexPage;
import de.kontaktzyklus.dispatch.files.page.SummaryPage;
import de.kontaktzyklus.dispatch.files.workbook.SummaryWorkbook;
import de.kontaktzyklus.files.AtomicFiles;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes the summaries of a month: {@code <summaries>/yyyy-MM/<team>.{xlsx,html,csv}}. Each file is replaced whole or
 * stays as it was ({@link AtomicFiles}); the same summary gives the same bytes.
 */
public final class SummaryWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path summaries;
    private final SummaryTexts texts;

    /**
     * @param summaries folder of the summaries
     * @param language German or English
     */
    public SummaryWriter(Path summaries, Locale language) {
        this.summaries = summaries;
        this.texts = SummaryTexts.in(language);
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
        return write(place.workbook(), workbook(place.summary()));
    }

    /** Writes the page and returns its path. */
    public Path writePage(SummaryPlace place) throws IOException {
        return write(place.page(), page(place.summary()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the rows for machines and returns their path. They begin with a byte order mark; without it Excel reads
     * the umlauts wrong.
     *
     * @param csv {@link SummaryRows#of} as CSV, UTF-8
     */
    public Path writeRows(SummaryPlace place, byte[] csv) throws IOException {
        return write(place.rows(), marked(csv));
    }

    static byte[] marked(byte[] csv) {
        byte[] marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + csv.length);
        System.arraycopy(csv, 0, marked, BYTE_ORDER_MARK.length, csv.length);
        return marked;
    }

    /** Writes the page over all teams of a month, {@code <summaries>/yyyy-MM/index.html}, and returns its path. */
    public Path writeIndex(YearMonth month, List<TeamFigures> teams) throws IOException {
        Path file = summaries.resolve(month.toString()).resolve("index.html");
        return write(file, index(month, teams).getBytes(StandardCharsets.UTF_8));
    }

    /** The page over all teams as text, to be written as UTF-8. */
    public String index(YearMonth month, List<TeamFigures> teams) {
        List<String> ids = teams.stream().map(TeamFigures::team).toList();
        return IndexPage.of(month, teams, TeamFileNames.of(ids), texts);
    }

    /** The workbook as bytes. */
    public byte[] workbook(TeamSummary summary) throws IOException {
        return SummaryWorkbook.of(summary, texts);
    }

    /** The page as text, to be written as UTF-8. */
    public String page(TeamSummary summary) {
        return SummaryPage.of(summary, texts);
    }

    private static Path write(Path file, byte[] content) throws IOException {
        AtomicFiles.write(file, content);
        return file;
    }
}
