package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.FileFindings;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.Inspection;
import de.kontaktzyklus.export.records.Onlooker;
import de.kontaktzyklus.export.records.Records;
import de.kontaktzyklus.export.records.SourceRow;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A file read from its first to its last row, and found to be readable.
 *
 * @param rows records without the header
 * @param findings rejected rows and warnings
 * @param cases what is to be remembered of each case of a case export, one per customer; empty for other kinds
 */
public record WholeFile(int rows, FileFindings findings, List<CaseSnapshot> cases) {

    /**
     * Reads the file once, from its first byte to its last.
     *
     * @throws RefusedContentException when it cannot be taken as a whole
     */
    public static WholeFile read(ExportSource source, ExportFormat format) throws IOException {
        FileFindings findings = new FileFindings();
        Snapshots snapshots = new Snapshots();
        int rows = rows(source, format, findings, reader(source, format, findings, snapshots), Onlooker.NONE);
        return new WholeFile(rows, findings, snapshots.all());
    }

    /** Reads a file for its findings, and for what somebody who looks on makes of it. */
    public static int check(
            ExportSource source, ExportFormat format, Consumer<ExportFinding> findings, Onlooker onlooker)
            throws IOException {
        return rows(source, format, findings, reader(source, format, findings, new Snapshots()), onlooker);
    }

    private static int rows(
            ExportSource source,
            ExportFormat format,
            Consumer<ExportFinding> findings,
            Consumer<SourceRow> reader,
            Onlooker onlooker)
            throws IOException {
        Inspection inspection = Inspection.of(source, format.limits());
        return Records.forEach(source, inspection, format, findings, reader, onlooker);
    }

    private static Consumer<SourceRow> reader(
            ExportSource source, ExportFormat format, Consumer<ExportFinding> findings, Snapshots snapshots) {
        String file = source.name();
        Pattern customerNumber = format.values().customerNumber();
        return switch (source.kind()) {
            case CASES -> snapshots.taking(new CaseReader(file, customerNumber, findings));
            case CONTACTS -> contacts(file, format.limits(), new ContactReader(file, customerNumber, findings));
            case CASEWORKERS -> new CaseworkerReader(file, findings)::read;
            case TEAMS -> new TeamReader(file, findings)::read;
            case WORKING_TIME -> new WorkingTimeReader(file, findings)::read;
        };
    }

    /** Counts customers in the way in which they are kept when the file is in force. */
    private static Consumer<SourceRow> contacts(String file, FormatLimits limits, ContactReader reader) {
        LatestContacts customers = new LatestContacts();
        return row -> reader.read(row).ifPresent(contact -> {
            customers.add(contact.customer(), contact.day(), true);
            if (customers.size() > limits.maxCustomers()) {
                throw new RefusedContentException(
                        ExportFinding.atLine(file, row.line(), Problem.CUSTOMERS_TOO_MANY, limits.maxCustomers()));
            }
        });
    }

    /** One snapshot per customer: of the first readable row, else of a rejected one, whose case is still there. */
    private static final class Snapshots {

        private final Map<String, CaseSnapshot> ofReadable = new LinkedHashMap<>();
        private final Map<String, CaseSnapshot> ofRejected = new LinkedHashMap<>();

        Consumer<SourceRow> taking(CaseReader reader) {
            return row -> {
                CaseRow read = reader.read(row);
                Map<String, CaseSnapshot> snapshots = read instanceof CaseRow.Read ? ofReadable : ofRejected;
                CaseSnapshot snapshot = reader.snapshot(row);
                if (!snapshot.customer().isEmpty() && row.fits()) {
                    snapshots.putIfAbsent(snapshot.customer(), snapshot);
                }
            };
        }

        List<CaseSnapshot> all() {
            ofRejected.forEach(ofReadable::putIfAbsent);
            return List.copyOf(ofReadable.values());
        }
    }
}
