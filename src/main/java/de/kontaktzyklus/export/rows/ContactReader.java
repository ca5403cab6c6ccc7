package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.Contact;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Rows of the contacts export. */
final class ContactReader extends RowReader<Contact> {

    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,4}");

    ContactReader(String file, Consumer<ExportFinding> findings) {
        super(file, findings);
    }

    @Override
    Optional<Contact> readFitting(SourceRow row) {
        String customer = row.text(Column.CONTACT_CUSTOMER);
        if (customer.isEmpty()) {
            return rejected(row, Column.CONTACT_CUSTOMER, Problem.CUSTOMER_MISSING);
        }
        String text = row.text(Column.CONTACT_DAY);
        Optional<LocalDate> day = repeated().day(text);
        if (day.isEmpty()) {
            return rejected(row, Column.CONTACT_DAY, text.isEmpty() ? Problem.DATE_MISSING : Problem.DATE_INVALID);
        }
        return Optional.of(
                new Contact(customer, day.get(), repeated().text(row.text(Column.CONTACT_ART)), minutes(row)));
    }

    /** If it is no whole number of minutes, the length is unknown; the rest of the row still counts. */
    private static OptionalInt minutes(SourceRow row) {
        String text = row.text(Column.CONTACT_MINUTES);
        return MINUTES.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
