package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.Fingerprint;
import de.kontaktzyklus.cases.TakenExports.Mix;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cases.intake.SeenCases;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.mix.Judgement.Outcome;
import de.kontaktzyklus.export.mix.Judgement.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mix of a case export. Keeps one small entry for each customer; the known cases pass by one by one.
 *
 * <p>Rows of one customer that are not all equal are all unclear, as check 2 has it (docs/rules.md, The order of the
 * checks).
 */
public final class CaseMix implements FileMix {

    private static final Verdict CONTRADICTED = new Verdict(Outcome.UNCLEAR, "DUPLICATE_CUSTOMER", "", "");

    private final String file;
    private final MixLimits limits;
    private final Judgement judgement;
    private final SeenCases seen;
    private final Map<String, Customer> customers = new HashMap<>();
    private final Map<Verdict, Verdict> verdicts = new HashMap<>();
    private int duplicates;

    /**
     * The mix of a file.
     *
     * @param seen how the known cases stand
     */
    public CaseMix(String file, MixLimits limits, Judgement judgement, SeenCases seen) {
        this.file = file;
        this.limits = limits;
        this.judgement = judgement;
        this.seen = seen;
    }

    @Override
    public void row(CaseRow row) {
        if (row instanceof CaseRow.Read read) {
            add(read.facts(), read.fingerprint());
        } else if (row instanceof CaseRow.Rejected broken
                && !broken.remains().customer().isEmpty()) {
            customers.computeIfAbsent(broken.remains().customer(), number -> new Customer());
        }
    }

    private void add(Case facts, Fingerprint fingerprint) {
        Customer customer = customers.computeIfAbsent(facts.customer(), number -> new Customer());
        if (customer.fingerprint == null) {
            customer.fingerprint = fingerprint;
            customer.verdict = verdicts.computeIfAbsent(judgement.of(facts), verdict -> verdict);
            customer.caseworker = facts.caseworker();
            customer.profile = facts.profile();
        } else if (!customer.fingerprint.equals(fingerprint)) {
            customer.verdict = CONTRADICTED;
        }
        customer.rows++;
    }

    /** Rows by what becomes of them; of equal ones the first. */
    private Map<Outcome, Commonest> outcomes() {
        Map<Outcome, Commonest> outcomes = new HashMap<>();
        duplicates = 0;
        for (Customer customer : customers.values()) {
            Verdict verdict = customer.verdict;
            if (verdict != null) {
                int rows = verdict.equals(CONTRADICTED) ? customer.rows : 1;
                duplicates += customer.rows - rows;
                outcomes.computeIfAbsent(verdict.outcome(), outcome -> new Commonest())
                        .add(verdict.behind(), rows);
            }
        }
        return outcomes;
    }

    @Override
    public Mix mix() {
        Map<Outcome, Commonest> outcomes = outcomes();
        return new Mix(
                duplicates,
                of(Outcome.UNCLEAR, outcomes).all(),
                of(Outcome.OUT_OF_SCOPE, outcomes).all(),
                0);
    }

    @Override
    public List<MixFigure> figures(int rows, @Nullable Taken before) {
        return shift(rows, before).figures();
    }

    @Override
    public List<ExportFinding> objections(int rows, @Nullable Taken before) {
        return shift(rows, before).objections();
    }

    private Shift shift(int rows, @Nullable Taken before) {
        Map<Outcome, Commonest> outcomes = outcomes();
        int distinct = rows - duplicates;
        Shift shift = new Shift(file, limits.areFor(distinct, before == null ? 0 : distinct(before)));
        compareStatus(shift, outcomes, distinct, before);
        if (before != null) {
            compareCustomers(shift);
        }
        return shift;
    }

    /** Rows without those that repeat another. */
    public static int distinct(Taken export) {
        return export.rows() - export.mix().map(Mix::duplicates).orElse(0);
    }

    private void compareStatus(Shift shift, Map<Outcome, Commonest> outcomes, int distinct, @Nullable Taken before) {
        Commonest unclear = of(Outcome.UNCLEAR, outcomes);
        Commonest outside = of(Outcome.OUT_OF_SCOPE, outcomes);
        Share unclearNow = new Share(unclear.all(), distinct);
        Mix mix = before == null ? null : before.mix().orElse(null);
        if (before == null || mix == null) {
            shift.share(Problem.MOSTLY_UNCLEAR, unclearNow, 50, unclear);
            return;
        }
        int whole = distinct(before);
        shift.rise(Problem.UNCLEAR_ROSE, unclearNow, new Share(mix.unclear(), whole), limits.statusRise(), unclear);
        shift.rise(
                Problem.OUT_OF_SCOPE_ROSE,
                new Share(outside.all(), distinct),
                new Share(mix.outOfScope(), whole),
                limits.statusRise(),
                outside);
    }

    private void compareCustomers(Shift shift) {
        Comparison comparison = new Comparison();
        seen.forEach(comparison);
        Commonest unseen = new Commonest();
        customers.forEach((number, customer) -> {
            if (!customer.isSeen) {
                unseen.add(Behind.note(Commonest.shape(number)));
            }
        });
        shift.share(
                Problem.CUSTOMERS_VANISHED,
                new Share(comparison.vanished.all(), comparison.inForce),
                limits.vanished(),
                comparison.vanished);
        shift.share(Problem.CUSTOMERS_UNSEEN, new Share(unseen.all(), customers.size()), limits.unseen(), unseen);
        shift.share(
                Problem.PROFILES_CHANGED,
                new Share(comparison.profiles.all(), comparison.inBoth),
                limits.profiles(),
                comparison.profiles);
        shift.share(
                Problem.CASEWORKERS_CHANGED,
                new Share(comparison.caseworkers.all(), comparison.inBoth),
                limits.caseworkers(),
                comparison.caseworkers);
    }

    private static Commonest of(Outcome outcome, Map<Outcome, Commonest> outcomes) {
        return outcomes.getOrDefault(outcome, new Commonest());
    }

    /** Holds each known case against the file. */
    private final class Comparison implements SeenCases.Visitor {

        private final Commonest vanished = new Commonest();
        private final Commonest profiles = new Commonest();
        private final Commonest caseworkers = new Commonest();
        private int inForce;
        private int inBoth;

        @Override
        public void see(String number, boolean isInForce, String caseworker, String profile) {
            Customer now = customers.get(number);
            if (now != null) {
                now.isSeen = true;
            }
            if (isInForce) {
                inForce++;
                if (now == null) {
                    vanished.add(new Behind(Column.CASEWORKER.title(), caseworker, ""));
                } else if (now.verdict != null) {
                    compare(now, caseworker, profile);
                }
            }
        }

        private void compare(Customer now, String caseworker, String profile) {
            inBoth++;
            if (!now.caseworker.equals(caseworker)) {
                caseworkers.add(changed(Column.CASEWORKER, caseworker, now.caseworker));
            }
            if (!judgement.profile(now.profile).equals(judgement.profile(profile))) {
                profiles.add(changed(Column.PROFILE, profile, now.profile));
            }
        }

        private Behind changed(Column column, String before, String after) {
            return new Behind(column.title(), orDash(before) + " → " + orDash(after), "");
        }

        private String orDash(String text) {
            return text.isEmpty() ? "–" : text;
        }
    }

    /** What is kept of the rows of a customer; without a verdict none of them could be read. */
    private static final class Customer {

        private @Nullable Fingerprint fingerprint;
        private @Nullable Verdict verdict;
        private String caseworker = "";
        private String profile = "";
        private int rows;
        private boolean isSeen;
    }
}
