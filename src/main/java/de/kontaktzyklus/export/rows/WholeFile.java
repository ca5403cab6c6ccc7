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
     * @param witness sees each row as it passes
     * @throws RefusedContentException when it cannot be taken as a whole
     */
    public static WholeFile read(ExportSource source, ExportFormat format, RowWitness witness) throws IOException {
        FileFindings findings = new FileFindings();
        Snapshots snapshots = new Snapshots();
        int rows = rows(source, format, findings, reader(source, format, findings, snapshots, witness), Onlooker.NONE);
        return new WholeFile(rows, findings, snapshots.all());
    }

    /** Reads a file for its findings, and for what those who look on make of it. */
    public static int check(
            ExportSource source,
            ExportFormat format,
            Consumer<ExportFinding> findings,
            Onlooker onlooker,
            RowWitness witness)
            throws IOException {
        return rows(source, format, findings, reader(source, format, findings, new Snapshots(), witness), onlooker);
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
            ExportSource source,
            ExportFormat format,
            Consumer<ExportFinding> findings,
            Snapshots snapshots,
            RowWitness witness) {
        String file = source.name();
        Pattern customerNumber = format.values().customerNumber();
        return switch (source.kind()) {
            case CASES -> snapshots.taking(new CaseReader(file, customerNumber, findings), witness);
            case CONTACTS ->
                contacts(file, format.limits(), new ContactReader(file, customerNumber, findings), witness);
            case CASEWORKERS -> each(new CaseworkerReader(file, findings), witness::caseworker);
            case TEAMS -> each(new TeamReader(file, findings), witness::team);
            case WORKING_TIME -> new WorkingTimeReader(file, findings)::read;
        };
    }

    private static <T> Consumer<SourceRow> each(RowReader<T> reader, Consumer<T> witness) {
        return row -> reader.read(row).ifPresent(witness);
    }

    /** Counts customers in the way in which they are kept when the file is in force. */
    private static Consumer<SourceRow> contacts(
            String file, FormatLimits limits, ContactReader reader, RowWitness witness) {
        LatestContacts customers = new LatestContacts();
        return row -> reader.read(row).ifPresent(contact -> {
            witness.contact(contact);
            customers.add(contact.customer(), contact.day(), true);
            if (customers.size() > limits.maxCustomers()) {
                throw new RefusedContentException(
                        ExportFinding.atLine(file, row.line(), Problem.CUSTOMERS_TOO_MANY, limits.maxCustomers()));
            }
        });
    }

    /**
     * One snapshot per customer: of the first row that can be read, otherwise of a rejected one, because the case still
     * exists.
     */
    private static final class Snapshots {

        private final Map<String, CaseSnapshot> ofReadable = new LinkedHashMap<>();
        private final Map<String, CaseSnapshot> ofRejected = new LinkedHashMap<>();

        Consumer<SourceRow> taking(CaseReader reader, RowWitness witness) {
            return row -> {
                CaseRow read = reader.read(row);
                witness.row(read);
                if (read instanceof CaseRow.Read) {
                    ofReadable.putIfAbsent(read.customer(), reader.snapshot(row));
                } else if (read instanceof CaseRow.Rejected broken
                        && !broken.remains().customer().isEmpty()) {
                    ofRejected.putIfAbsent(broken.remains().customer(), broken.remains());
                }
            };
        }

        List<CaseSnapshot> all() {
            ofRejected.forEach(ofReadable::putIfAbsent);
            return List.copyOf(ofReadable.values());
        }
    }
}
