package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.Case.Care;
import de.kontaktzyklus.cases.Case.ContactDates;
import de.kontaktzyklus.cases.Case.Person;
import de.kontaktzyklus.cases.CaseException;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ClientName;
import de.kontaktzyklus.cases.Measure;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.text.CycleText;
import de.kontaktzyklus.export.text.FlagText;
import de.kontaktzyklus.export.text.Repeated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one case export into cases, or rejects them in the order of the contract, section 2, check 1. */
final class CaseReader {

    private static final List<Column> DATES = List.of(
            Column.BIRTH_DATE,
            Column.REGISTRATION,
            Column.FIRST_INTERVIEW,
            Column.LAST_CONTACT,
            Column.NEXT_APPOINTMENT,
            Column.EXCEPTION_UNTIL,
            Column.MEASURE_FROM,
            Column.MEASURE_UNTIL);

    private final String file;
    private final Consumer<ExportFinding> findings;
    private final Repeated repeated = new Repeated();
    private final RowFingerprint fingerprint = new RowFingerprint();

    CaseReader(String file, Consumer<ExportFinding> findings) {
        this.file = file;
        this.findings = findings;
    }

    CaseRow read(SourceRow row) {
        if (!row.fits()) {
            return rejectedForFieldCount(row);
        }
        if (row.text(Column.CUSTOMER).isEmpty()) {
            return rejected(row, RejectReason.CUSTOMER_MISSING, Column.CUSTOMER, Problem.CUSTOMER_MISSING);
        }
        for (Column column : DATES) {
            String text = row.text(column);
            if (!text.isEmpty() && repeated.day(text).isEmpty()) {
                return rejected(row, RejectReason.DATE_INVALID, column, Problem.DATE_INVALID);
            }
        }
        return readCycleAndFlag(row);
    }

    private CaseRow readCycleAndFlag(SourceRow row) {
        String cycleText = row.text(Column.INDIVIDUAL_CYCLE);
        Optional<Span> cycle = CycleText.parse(cycleText);
        if (cycle.isEmpty() && !cycleText.isEmpty()) {
            return rejected(row, RejectReason.CYCLE_INVALID, Column.INDIVIDUAL_CYCLE, Problem.CYCLE_INVALID);
        }
        Optional<Boolean> protection = FlagText.parse(row.text(Column.PROTECTION));
        if (protection.isEmpty()) {
            return rejected(row, RejectReason.FLAG_INVALID, Column.PROTECTION, Problem.FLAG_INVALID);
        }
        return new CaseRow.Read(facts(row, cycle.orElse(null), protection.get()), fingerprint.of(row.fields()));
    }

    /**
     * What a rejected row still says. A flag that cannot be read says nothing: the case stays protected or not as it
     * was, and with whom it is.
     */
    private CaseSnapshot remains(SourceRow row) {
        return CaseSnapshot.unreadable(
                row.text(Column.CUSTOMER),
                repeated.text(row.text(Column.CASEWORKER)),
                repeated.text(row.text(Column.TEAM)),
                FlagText.parse(row.text(Column.PROTECTION)).orElse(false));
    }

    /** What is remembered of a row. */
    CaseSnapshot snapshot(SourceRow row) {
        return new CaseSnapshot(
                row.text(Column.CUSTOMER),
                repeated.text(row.text(Column.CASEWORKER)),
                repeated.text(row.text(Column.TEAM)),
                repeated.text(row.text(Column.PROFILE)),
                FlagText.parse(row.text(Column.PROTECTION)).orElse(true));
    }

    private Case facts(SourceRow row, @Nullable Span cycle, boolean underProtection) {
        return new Case(
                row.line(),
                row.text(Column.CUSTOMER),
                person(row, underProtection),
                care(row),
                contacts(row),
                Optional.ofNullable(cycle),
                exception(row),
                measure(row));
    }

    private Person person(SourceRow row, boolean underProtection) {
        return new Person(
                row.text(Column.BENEFIT_UNIT),
                new ClientName(row.text(Column.LAST_NAME), row.text(Column.FIRST_NAME)),
                day(row, Column.BIRTH_DATE),
                underProtection);
    }

    private Care care(SourceRow row) {
        return new Care(
                repeated.text(row.text(Column.PROFILE)),
                repeated.text(row.text(Column.AREA)),
                repeated.text(row.text(Column.TEAM)),
                repeated.text(row.text(Column.CASEWORKER)));
    }

    private ContactDates contacts(SourceRow row) {
        return new ContactDates(
                day(row, Column.REGISTRATION),
                day(row, Column.FIRST_INTERVIEW),
                day(row, Column.LAST_CONTACT),
                repeated.text(row.text(Column.CONTACT_KIND)),
                Optional.empty(),
                day(row, Column.NEXT_APPOINTMENT));
    }

    private Optional<CaseException> exception(SourceRow row) {
        String reason = repeated.text(row.text(Column.EXCEPTION));
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseException(reason, day(row, Column.EXCEPTION_UNTIL)));
    }

    private Optional<Measure> measure(SourceRow row) {
        Measure measure = new Measure(
                repeated.text(row.text(Column.MEASURE)), day(row, Column.MEASURE_FROM), day(row, Column.MEASURE_UNTIL));
        boolean nothing = measure.type().isEmpty()
                && measure.from().isEmpty()
                && measure.until().isEmpty();
        return nothing ? Optional.empty() : Optional.of(measure);
    }

    private Optional<LocalDate> day(SourceRow row, Column column) {
        String text = row.text(column);
        return text.isEmpty() ? Optional.empty() : repeated.day(text);
    }

    private CaseRow rejectedForFieldCount(SourceRow row) {
        findings.accept(RowFault.fieldCount(file, row));
        // Where the fields of such a row are cannot be told; the customer is looked up among those who are known.
        String customer = row.text(Column.CUSTOMER);
        CaseSnapshot remains = CaseSnapshot.unreadable(customer, "", "", false);
        return new CaseRow.Rejected(row.line(), customer, RejectReason.FIELD_COUNT, "", remains);
    }

    private CaseRow rejected(SourceRow row, RejectReason reason, Column column, Problem problem) {
        findings.accept(ExportFinding.inColumn(file, row.line(), column, row.text(column), problem));
        return new CaseRow.Rejected(row.line(), row.text(Column.CUSTOMER), reason, column.title(), remains(row));
    }
}
