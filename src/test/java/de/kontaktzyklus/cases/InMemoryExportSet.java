package de.kontaktzyklus.cases;

import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.WorkingTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An export set that was never a file. */
public final class InMemoryExportSet implements ExportSet {

    private final List<CaseRow> rows = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<WorkingTime> workingTime = new ArrayList<>();
    private final List<ExportFile> files = new ArrayList<>();
    private OfficeDirectory directory = new OfficeDirectory(List.of(), List.of());
    private int rowsLost;

    public static InMemoryExportSet of(CaseRow... rows) {
        InMemoryExportSet set = new InMemoryExportSet();
        set.rows.addAll(List.of(rows));
        return set;
    }

    public InMemoryExportSet with(CaseRow row) {
        rows.add(row);
        return this;
    }

    /** A row of the contacts file. */
    public InMemoryExportSet withContact(String customer, String day, String kind) {
        contacts.add(new Contact(customer, CaseFixture.day(day).orElseThrow(), kind, OptionalInt.empty()));
        return this;
    }

    /** The same with a stated length. */
    public InMemoryExportSet withContact(String customer, String day, String kind, int minutes) {
        contacts.add(new Contact(customer, CaseFixture.day(day).orElseThrow(), kind, OptionalInt.of(minutes)));
        return this;
    }

    public InMemoryExportSet with(WorkingTime time) {
        workingTime.add(time);
        return this;
    }

    @Override
    public List<WorkingTime> workingTime() {
        return List.copyOf(workingTime);
    }

    public InMemoryExportSet with(OfficeDirectory people) {
        directory = people;
        return this;
    }

    public InMemoryExportSet with(ExportFile file) {
        files.add(file);
        return this;
    }

    /** A reader that has seen more records than it hands over: its totals do not balance. */
    public InMemoryExportSet losingRows(int count) {
        rowsLost = count;
        return this;
    }

    @Override
    public OfficeDirectory directory() {
        return directory;
    }

    @Override
    public ContactRecord contacts(Predicate<String> counts) {
        return new ContactRecord() {
            @Override
            public Optional<LocalDate> latestCounted(String customer) {
                return latest(customer, counts);
            }

            @Override
            public Optional<LocalDate> latestOther(String customer) {
                return latest(customer, counts.negate());
            }
        };
    }

    private Optional<LocalDate> latest(String customer, Predicate<String> kinds) {
        return contacts.stream()
                .filter(contact -> contact.customer().equals(customer) && kinds.test(contact.kind()))
                .map(Contact::day)
                .max(Comparator.naturalOrder());
    }

    @Override
    public int forEachCase(Consumer<CaseRow> consumer) {
        rows.forEach(consumer);
        return rows.size() + rowsLost;
    }

    @Override
    public Optional<ExportFile> file(ExportKind kind) {
        return files.stream().filter(file -> file.kind() == kind).findFirst();
    }

    @Override
    public void forEachContact(Consumer<Contact> consumer) {
        contacts.forEach(consumer);
    }
}
