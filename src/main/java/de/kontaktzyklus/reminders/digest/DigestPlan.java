package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.delivery.MailKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is told what on a day, and the proof that no overdue case is left out.
 *
 * @param day day of the run
 * @param weekly whether it is the first run of its week
 * @param digests one for each recipient and kind
 * @param overdue overdue cases: those that the control totals count, and those that were overdue when last judged and
 *     whose row cannot be read today
 * @param unread the latter alone
 * @param reasons for each overdue case why it would be held back if it stood in no mail
 * @param unusable addresses of the office itself that are needed today and cannot be used
 * @param standing what the next run has to know
 */
public record DigestPlan(
        LocalDate day,
        boolean weekly,
        List<Digest> digests,
        int overdue,
        int unread,
        Map<String, HeldBack> reasons,
        Set<MailKind> unusable,
        Standing standing) {

    /** Overdue cases that are in at least one mail to somebody responsible; a case in two mails counts once. */
    public int told() {
        return toldCustomers().size();
    }

    /** Overdue cases in no such mail, by reason. */
    public Map<HeldBack, Integer> heldBack() {
        Set<String> told = toldCustomers();
        return reasons.entrySet().stream()
                .filter(entry -> !told.contains(entry.getKey()))
                .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.summingInt(entry -> 1)));
    }

    /** {@code overdue = told + held back} (the concept, C11); if not, nothing is sent. */
    public boolean balances() {
        return overdue
                == told()
                        + heldBack().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum();
    }

    /** The plan with other digests that say the same: those that are too big for one mail in parts. */
    public DigestPlan in(List<Digest> parts) {
        return new DigestPlan(day, weekly, List.copyOf(parts), overdue, unread, reasons, unusable, standing);
    }

    /**
     * The plan without the stopped mails: what only these would have said is undeliverable today, and new again
     * tomorrow.
     */
    public DigestPlan without(Collection<Digest> stopped) {
        Map<String, HeldBack> reasonsNow = new HashMap<>(reasons);
        stopped.stream()
                .flatMap(each -> each.overdueCustomers().stream())
                .forEach(customer -> reasonsNow.put(customer, HeldBack.UNDELIVERABLE));
        List<Digest> remaining =
                digests.stream().filter(each -> !stopped.contains(each)).toList();
        return new DigestPlan(day, weekly, remaining, overdue, unread, Map.copyOf(reasonsNow), unusable, standing);
    }

    /** The protected digest goes to nobody responsible: its cases are held back as protected. */
    private Set<String> toldCustomers() {
        Set<String> told = new HashSet<>();
        digests.stream()
                .filter(each -> each.kind() != MailKind.PROTECTED_DIGEST)
                .forEach(each -> told.addAll(each.overdueCustomers()));
        return told;
    }
}
