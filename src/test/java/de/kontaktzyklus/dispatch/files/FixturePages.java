package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.InventedTeam;
import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes what the browser and LibreOffice are to look at ({@code src/test/browser/check.sh}). */
final class FixturePages {

    private FixturePages() {}

    /** Writes all of them to the folder that is named. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        List<TeamSummary> year = InventedYear.summaries(true);
        SummaryWriter german = new SummaryWriter(folder, Locale.GERMAN, false);
        SummaryWriter english = new SummaryWriter(folder, Locale.ENGLISH, false);
        write(folder, "team-501", german, year.get(0));
        write(folder, "team-502", german, year.get(1));
        write(folder, "team-501-en", english, year.get(0));
        Files.writeString(folder.resolve("index.html"), german.index(InventedYear.office()));
        Files.writeString(folder.resolve("index-en.html"), english.index(InventedYear.office()));
        write(folder, "small", german, InventedOffice.summaryOf("501"));
        write(folder, "without-team", german, InventedOffice.summaryOf(""));
        write(folder, "team-of-400", german, InventedTeam.ofSize(400));
        write(folder, "team-of-5000", german, InventedTeam.ofSize(5000));
        write(folder, "team-of-one", german, InventedTeam.ofSize(1));
        write(folder, "team-of-nobody", german, InventedTeam.ofSize(0));
        write(folder, "long-names", german, InventedTeam.withLongNames());
    }

    private static void write(Path folder, String name, SummaryWriter writer, TeamSummary summary) throws IOException {
        Files.writeString(folder.resolve(name + ".html"), writer.page(summary));
        Files.write(folder.resolve(name + ".xlsx"), writer.workbook(summary));
    }
}
