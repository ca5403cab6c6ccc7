package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.Contact;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.records.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Rows of the contacts export. */
final class ContactReader extends RowReader<Contact> {

    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,4}");

    private final Pattern customerNumber;

    /** @param customerNumber what a customer number looks like */
    ContactReader(String file, Pattern customerNumber, Consumer<ExportFinding> findings) {
        super(file, findings);
        this.customerNumber = customerNumber;
    }

    @Override
    Optional<Contact> readFitting(SourceRow row) {
        String customer = row.text(Column.CONTACT_CUSTOMER);
        if (customer.isEmpty()) {
            return rejected(row, Column.CONTACT_CUSTOMER, Problem.CUSTOMER_MISSING);
        }
        if (!customerNumber.matcher(customer).matches()) {
            return rejected(row, Column.CONTACT_CUSTOMER, Problem.CUSTOMER_INVALID);
        }
        Optional<LocalDate> day = day(row, Column.CONTACT_DAY);
        if (day.isEmpty()) {
            boolean isReadable =
                    unreadableDate(row, List.of(Column.CONTACT_DAY)).isEmpty();
            return rejected(row, Column.CONTACT_DAY, isReadable ? Problem.DATE_MISSING : Problem.DATE_INVALID);
        }
        String kind = row.values().text(row.text(Column.CONTACT_ART));
        return Optional.of(new Contact(customer, day.get(), kind, minutes(row)));
    }

    /** What is no whole number of minutes is not known, and costs nothing else of the row. */
    private static OptionalInt minutes(SourceRow row) {
        String text = row.text(Column.CONTACT_MINUTES);
        return MINUTES.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
