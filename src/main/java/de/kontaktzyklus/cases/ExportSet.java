package de.kontaktzyklus.cases;

import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.WorkingTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The files that belong together: those in force, or those of a folder that a command names.
 *
 * <p>Files are read anew at each call, in one streaming pass; nothing is kept here. If a file cannot be read,
 * {@link UnreadableExportException} is thrown.
 */
public interface ExportSet {

    /** Caseworkers and teams. Rows that cannot be read are left out; they were reported at intake. */
    OfficeDirectory directory();

    /**
     * The latest counted contact of each customer in the contacts file; knows nobody if there is no such file.
     *
     * @param counts whether a kind of contact resets the clock, by the policy in force
     */
    ContactRecord contacts(Predicate<String> counts);

    /**
     * The latest counted talk of each customer that an earlier export in force has shown; nobody's where nothing is
     * remembered, as for a command that looks at files alone.
     */
    default ContactRecord remembered() {
        return ContactRecord.none();
    }

    /** The same files, beside what earlier ones have shown. */
    default ExportSet remembering(Supplier<ContactRecord> talks) {
        return new Remembering(this, talks);
    }

    /**
     * Hands over each contact of the contacts file in file order; none where there is no such file. Rows that cannot be
     * read are left out.
     */
    default void forEachContact(Consumer<Contact> contacts) {}

    /**
     * Hands over each record of the case export in file order, with the line on which it begins.
     *
     * @return how many records the reader has seen, counted independently of their states: one side of the control
     *     totals
     */
    int forEachCase(Consumer<CaseRow> rows);

    /**
     * The working time of each caseworker and month; empty where there is no such file. Rows that cannot be read are
     * left out.
     */
    default List<WorkingTime> workingTime() {
        return List.of();
    }

    /** What is known of the file of one kind, empty where there is none. */
    Optional<ExportFile> file(ExportKind kind);

    /**
     * A file of the set.
     *
     * @param kind which of the five
     * @param name file name without folder
     * @param exportDate date in its name, else its modification day (docs/operations.md, What an export may look like)
     * @param sha256 hash of its bytes, lower-case hexadecimal
     */
    record ExportFile(ExportKind kind, String name, LocalDate exportDate, String sha256) {}

    /**
     * Files beside what earlier ones have shown.
     *
     * @param talks asked when a look needs them
     */
    record Remembering(ExportSet files, Supplier<ContactRecord> talks) implements ExportSet {

        @Override
        public OfficeDirectory directory() {
            return files.directory();
        }

        @Override
        public ContactRecord contacts(Predicate<String> counts) {
            return files.contacts(counts);
        }

        @Override
        public ContactRecord remembered() {
            return talks.get();
        }

        @Override
        public void forEachContact(Consumer<Contact> contacts) {
            files.forEachContact(contacts);
        }

        @Override
        public int forEachCase(Consumer<CaseRow> rows) {
            return files.forEachCase(rows);
        }

        @Override
        public List<WorkingTime> workingTime() {
            return files.workingTime();
        }

        @Override
        public Optional<ExportFile> file(ExportKind kind) {
            return files.file(kind);
        }
    }
}
