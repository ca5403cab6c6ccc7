package de.kontaktzyklus.cli.cases;

import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ContactRecord;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The rows of one customer in an export. */
record OnlyCustomer(ExportSet whole, String customer) implements ExportSet {

    @Override
    public int forEachCase(Consumer<CaseRow> rows) {
        AtomicInteger found = new AtomicInteger();
        whole.forEachCase(row -> {
            if (row.customer().equals(customer)) {
                found.incrementAndGet();
                rows.accept(row);
            }
        });
        return found.get();
    }

    @Override
    public OfficeDirectory directory() {
        return whole.directory();
    }

    @Override
    public ContactRecord contacts(Predicate<String> counts) {
        return whole.contacts(counts);
    }

    @Override
    public Optional<ExportFile> file(ExportKind kind) {
        return whole.file(kind);
    }
}
