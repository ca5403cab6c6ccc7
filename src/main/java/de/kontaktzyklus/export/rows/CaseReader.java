package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.Case.Care;
import de.kontaktzyklus.cases.Case.ContactDates;
import de.kontaktzyklus.cases.Case.Person;
import de.kontaktzyklus.cases.CaseException;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ClientName;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.Measure;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.records.SourceRow;
import de.kontaktzyklus.export.text.CycleText;
import de.kontaktzyklus.export.text.FlagText;
import de.kontaktzyklus.export.text.ReadValues.ReadDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of one case export into cases, or rejects them in the order of check 1 (docs/rules.md, The order of
 * the checks).
 */
final class CaseReader {

    private static final List<Column> DATES =
            Column.of(ExportKind.CASES).stream().filter(Column::isDate).toList();

    private final String file;
    private final Consumer<ExportFinding> findings;
    private final Matcher customerNumber;

    /** @param customerNumber what a customer number looks like */
    CaseReader(String file, Pattern customerNumber, Consumer<ExportFinding> findings) {
        this.file = file;
        this.customerNumber = customerNumber.matcher("");
        this.findings = findings;
    }

    CaseRow read(SourceRow row) {
        Optional<ExportFinding> fault = row.fault(file);
        if (fault.isPresent()) {
            findings.accept(fault.get());
            RejectReason reason = row.isMisencoded() ? RejectReason.ENCODING_INVALID : RejectReason.FIELD_COUNT;
            return rejected(row, reason, fault.get().column());
        }
        String customer = row.text(Column.CUSTOMER);
        if (customer.isEmpty()) {
            return rejected(row, RejectReason.CUSTOMER_MISSING, Column.CUSTOMER, Problem.CUSTOMER_MISSING);
        }
        if (!isCustomerNumber(customer)) {
            return rejected(row, RejectReason.CUSTOMER_INVALID, Column.CUSTOMER, Problem.CUSTOMER_INVALID);
        }
        return readDates(row);
    }

    private boolean isCustomerNumber(String text) {
        return customerNumber.reset(text).matches();
    }

    private CaseRow readDates(SourceRow row) {
        for (Column column : DATES) {
            ReadDate date = row.date(column);
            if (!date.isValid()) {
                return rejected(row, RejectReason.DATE_INVALID, column, Problem.DATE_INVALID);
            }
            if (date.isEndless() && !column.isEnd()) {
                row.note(column, Problem.NO_END_IGNORED);
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
        return new CaseRow.Read(facts(row, cycle.orElse(null), protection.get()), row.fingerprint());
    }

    /**
     * What a rejected row still says. A flag that cannot be read says nothing: the case stays protected or not as it
     * was, and with whom it is. Where the fields of a row cannot be told apart, only its customer is taken from it.
     */
    private CaseSnapshot remains(SourceRow row) {
        String customer = row.readable(Column.CUSTOMER);
        String known = isCustomerNumber(customer) ? customer : "";
        if (!row.fits()) {
            return CaseSnapshot.unreadable(known, "", "", false);
        }
        return CaseSnapshot.unreadable(
                known,
                row.repeated(Column.CASEWORKER),
                row.repeated(Column.TEAM),
                FlagText.parse(row.text(Column.PROTECTION)).orElse(false));
    }

    /** What is remembered of a row. */
    CaseSnapshot snapshot(SourceRow row) {
        return new CaseSnapshot(
                row.readable(Column.CUSTOMER),
                row.repeated(Column.CASEWORKER),
                row.repeated(Column.TEAM),
                row.repeated(Column.PROFILE),
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

    private static Person person(SourceRow row, boolean underProtection) {
        return new Person(
                row.text(Column.BENEFIT_UNIT),
                new ClientName(row.text(Column.LAST_NAME), row.text(Column.FIRST_NAME)),
                day(row, Column.BIRTH_DATE),
                underProtection);
    }

    private static Care care(SourceRow row) {
        return new Care(
                row.repeated(Column.PROFILE),
                row.repeated(Column.AREA),
                row.repeated(Column.TEAM),
                row.repeated(Column.CASEWORKER));
    }

    private static ContactDates contacts(SourceRow row) {
        return new ContactDates(
                day(row, Column.REGISTRATION),
                day(row, Column.FIRST_INTERVIEW),
                day(row, Column.LAST_CONTACT),
                row.repeated(Column.CONTACT_KIND),
                Optional.empty(),
                Optional.empty(),
                day(row, Column.NEXT_APPOINTMENT));
    }

    private static Optional<CaseException> exception(SourceRow row) {
        String reason = row.repeated(Column.EXCEPTION);
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseException(reason, day(row, Column.EXCEPTION_UNTIL)));
    }

    private static Optional<Measure> measure(SourceRow row) {
        Measure measure = new Measure(
                row.repeated(Column.MEASURE), day(row, Column.MEASURE_FROM), day(row, Column.MEASURE_UNTIL));
        boolean nothing = measure.type().isEmpty()
                && measure.from().isEmpty()
                && measure.until().isEmpty();
        return nothing ? Optional.empty() : Optional.of(measure);
    }

    private static Optional<LocalDate> day(SourceRow row, Column column) {
        return row.date(column).day();
    }

    private CaseRow rejected(SourceRow row, RejectReason reason, Column column, Problem problem) {
        findings.accept(ExportFinding.inColumn(file, row.line(), column, row.text(column), problem));
        return rejected(row, reason, column.title());
    }

    private CaseRow rejected(SourceRow row, RejectReason reason, String column) {
        return new CaseRow.Rejected(row.line(), row.readable(Column.CUSTOMER), reason, column, remains(row));
    }
}
