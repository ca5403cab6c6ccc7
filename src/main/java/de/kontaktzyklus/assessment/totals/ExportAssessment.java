package de.kontaktzyklus.assessment.totals;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ContactRecord;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Assesses a whole export in one pass: check 1 comes with the row, checks 3 to 17 are the {@link Assessor}'s, and check
 * 2, duplicates, is settled when the last row has been read. Only one small {@link AssessedCase} is kept per row, or
 * what {@link AssessedRows} keeps of it.
 */
public final class ExportAssessment {

    private final Assessor assessor;
    private final AssessedRows rows;
    private final boolean keepClients;
    private final FirstRows firstRows;
    private int count;

    private ExportAssessment(Assessor assessor, AssessedRows rows, boolean keepClients) {
        this.assessor = assessor;
        this.rows = rows;
        this.keepClients = keepClients;
        this.firstRows = new FirstRows(rows::customer);
    }

    /**
     * Assesses the case export of a set, enriched with its contacts.
     *
     * @param keepClients whether names and birth dates are kept, because mails are to show them
     * @param witness sees each readable case, with what the contacts file knows of it; for those who must know all
     *     cases, such as the guard of outgoing mails or the forecast
     */
    public static AssessedExport of(ExportSet exports, Assessor assessor, boolean keepClients, Consumer<Case> witness) {
        ListedRows listed = new ListedRows();
        int rowsRead = new ExportAssessment(assessor, listed, keepClients).read(exports, witness);
        return new AssessedExport(
                assessor.day(),
                Collections.unmodifiableList(listed.cases),
                List.copyOf(listed.rejected),
                ControlTotals.of(rowsRead, listed.cases));
    }

    /** Assesses an export without a witness. */
    public static AssessedExport of(ExportSet exports, Assessor assessor) {
        return of(exports, assessor, false, facts -> {});
    }

    /**
     * The same, row by row, into what somebody else keeps of them.
     *
     * @return how many records the reader has seen
     */
    public static int into(AssessedRows rows, ExportSet exports, Assessor assessor, Consumer<Case> witness) {
        return new ExportAssessment(assessor, rows, false).read(exports, witness);
    }

    private int read(ExportSet exports, Consumer<Case> witness) {
        ContactRecord contacts =
                assessor.version().map(rules -> exports.contacts(rules::counts)).orElseGet(ContactRecord::none);
        ContactRecord remembered = exports.remembered();
        int rowsRead = exports.forEachCase(row -> {
            if (row instanceof CaseRow.Read read) {
                Case facts = withRemembered(read.facts().with(contacts), remembered);
                witness.accept(facts);
                add(facts, read.fingerprint());
            } else if (row instanceof CaseRow.Rejected broken) {
                rows.reject(broken);
                count++;
            }
        });
        settleContradictions();
        return rowsRead;
    }

    /**
     * The case with the talk that earlier exports have shown, where its own row names no counted one: a telephone call
     * entered over a talk changes nothing, and a talk that was entered with a wrong date can be corrected.
     */
    private Case withRemembered(Case facts, ContactRecord remembered) {
        boolean namesOne = facts.lastContact().isPresent()
                && assessor.version()
                        .filter(rules -> rules.counts(facts.contactKind()))
                        .isPresent();
        return namesOne
                ? facts
                : remembered
                        .latestCounted(facts.customer())
                        .filter(talk -> !talk.isAfter(assessor.day()))
                        .filter(talk ->
                                facts.contactOnRecord().filter(talk::isBefore).isEmpty())
                        .map(facts::withContactOnRecord)
                        .orElse(facts);
    }

    private void add(Case facts, Fingerprint fingerprint) {
        boolean isFirst = firstRows.isFirst(facts.customer(), fingerprint.value(), count);
        AssessedCase assessed = assessed(facts);
        rows.add(isFirst ? assessed : assessed.as(new Assessment.Duplicate(Reason.DUPLICATE_ROW)));
        count++;
    }

    private AssessedCase assessed(Case facts) {
        AssessedCase assessed = AssessedCase.of(facts, assessor.assess(facts));
        return keepClients ? assessed.withClient(new AssessedCase.Client(facts.name(), facts.birthDate())) : assessed;
    }

    /**
     * If rows of one customer contradict each other, all of them are unclear: nobody can say which one is right (check
     * 2). If one of them says that the case is protected, all are: who is protected must not be listed by another row.
     */
    private void settleContradictions() {
        for (List<Integer> ofOneCustomer : firstRows.contradictory()) {
            boolean isProtected = ofOneCustomer.stream().anyMatch(rows::isUnderProtection);
            ofOneCustomer.forEach(
                    row -> rows.replace(row, new Assessment.Unclear(Reason.DUPLICATE_CUSTOMER), isProtected));
        }
    }

    /** All rows, as the day's work needs them. */
    private static final class ListedRows implements AssessedRows {

        private final List<AssessedCase> cases = new ArrayList<>();
        private final List<CaseRow.Rejected> rejected = new ArrayList<>();

        @Override
        public void add(AssessedCase row) {
            cases.add(row);
        }

        @Override
        public void reject(CaseRow.Rejected row) {
            rejected.add(row);
            cases.add(AssessedCase.of(row));
        }

        @Override
        public String customer(int row) {
            return cases.get(row).customer();
        }

        @Override
        public boolean isUnderProtection(int row) {
            return cases.get(row).underProtection();
        }

        @Override
        public void replace(int row, Assessment assessment, boolean isProtected) {
            cases.set(row, cases.get(row).as(assessment, isProtected));
        }
    }
}
