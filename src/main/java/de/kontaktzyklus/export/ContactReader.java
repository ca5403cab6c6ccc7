package de.kontaktzyklus.export;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Rows of the contacts export. */
final class ContactReader extends RowReader<ContactReader.Contact> {

    ContactReader(String file, Consumer<ExportFinding> findings) {
        super(file, findings);
    }

    @Override
    Optional<Contact> readFitting(Row row) {
        String customer = row.text(Column.CONTACT_CUSTOMER);
        if (customer.isEmpty()) {
            return rejected(row, Column.CONTACT_CUSTOMER, Problem.CUSTOMER_MISSING);
        }
        String text = row.text(Column.CONTACT_DAY);
        Optional<LocalDate> day = repeated().day(text);
        if (day.isEmpty()) {
            return rejected(row, Column.CONTACT_DAY, text.isEmpty() ? Problem.DATE_MISSING : Problem.DATE_INVALID);
        }
        return Optional.of(new Contact(customer, day.get(), repeated().text(row.text(Column.CONTACT_ART))));
    }

    /** A contact of whatever kind. */
    record Contact(String customer, LocalDate day, String kind) {
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }
}
