package de.kontaktzyklus.assessment.totals;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.Decision;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ContactRecord;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Assesses a whole export in one pass: check 1 comes with the row, checks 3 to 17 are the {@link Assessor}'s, and check
 * 2, duplicates, is settled when the last row has been read. Only one small {@link AssessedCase} is kept per row.
 */
public final class ExportAssessment {

    private final Assessor assessor;
    private final boolean keepClients;
    private final List<AssessedCase> cases = new ArrayList<>();
    private final List<CaseRow.Rejected> rejected = new ArrayList<>();
    private final Map<String, Fingerprint> firstRows = new HashMap<>();
    private final Set<String> contradictory = new HashSet<>();

    private ExportAssessment(Assessor assessor, boolean keepClients) {
        this.assessor = assessor;
        this.keepClients = keepClients;
    }

    /**
     * Assesses the case export of a set, enriched with its contacts.
     *
     * @param keepClients whether names and birth dates are kept, because mails are to show them
     * @param witness sees each readable case, with what the contacts file knows of it; for those who must know all
     *     cases, such as the guard of outgoing mails or the forecast
     */
    public static AssessedExport of(ExportSet exports, Assessor assessor, boolean keepClients, Consumer<Case> witness) {
        ExportAssessment assessment = new ExportAssessment(assessor, keepClients);
        ContactRecord contacts =
                assessor.version().map(rules -> exports.contacts(rules::counts)).orElseGet(ContactRecord::none);
        ContactRecord remembered = exports.remembered();
        int rowsRead = exports.forEachCase(row -> {
            if (row instanceof CaseRow.Read read) {
                Case facts = assessment.withRemembered(read.facts().with(contacts), remembered);
                witness.accept(facts);
                assessment.add(facts, read.fingerprint());
            } else if (row instanceof CaseRow.Rejected broken) {
                assessment.reject(broken);
            }
        });
        return assessment.result(rowsRead);
    }

    /** Assesses an export without a witness. */
    public static AssessedExport of(ExportSet exports, Assessor assessor) {
        return of(exports, assessor, false, facts -> {});
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

    private void reject(CaseRow.Rejected row) {
        rejected.add(row);
        cases.add(new AssessedCase(
                row.line(),
                row.customer(),
                "",
                "",
                "",
                new Assessment.Rejected(Reason.valueOf(row.reason().name())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Set.of(),
                Optional.empty()));
    }

    private void add(Case facts, Fingerprint fingerprint) {
        Fingerprint first = firstRows.putIfAbsent(facts.customer(), fingerprint);
        if (first != null && !first.equals(fingerprint)) {
            contradictory.add(facts.customer());
        }
        Decision decision = assessor.assess(facts);
        AssessedCase assessed = assessed(facts, decision);
        cases.add(first == null ? assessed : assessed.as(new Assessment.Duplicate(Reason.DUPLICATE_ROW)));
    }

    private AssessedCase assessed(Case facts, Decision decision) {
        AssessedCase assessed = AssessedCase.of(facts, decision);
        return keepClients ? assessed.withClient(new AssessedCase.Client(facts.name(), facts.birthDate())) : assessed;
    }

    /**
     * If rows of one customer contradict each other, all of them are unclear: nobody can say which one is right (check
     * 2). If one of them says that the case is protected, all are: who is protected must not be listed by another row.
     */
    private AssessedExport result(int rowsRead) {
        if (!contradictory.isEmpty()) {
            Set<String> underProtection = cases.stream()
                    .filter(assessed -> assessed.underProtection() && isContradicted(assessed))
                    .map(AssessedCase::customer)
                    .collect(Collectors.toUnmodifiableSet());
            cases.replaceAll(assessed -> isContradicted(assessed)
                    ? assessed.as(
                            new Assessment.Unclear(Reason.DUPLICATE_CUSTOMER),
                            underProtection.contains(assessed.customer()))
                    : assessed);
        }
        return new AssessedExport(
                assessor.day(), List.copyOf(cases), List.copyOf(rejected), ControlTotals.of(rowsRead, cases));
    }

    private boolean isContradicted(AssessedCase assessed) {
        return assessed.assessment().status() != Status.REJECTED && contradictory.contains(assessed.customer());
    }
}
