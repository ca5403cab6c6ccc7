package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Made;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Told;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.mail.PlannedMails;
import de.kontaktzyklus.texts.Discretion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The one entry of a run: its exports and rules as facts; each mail, and each case in it with its rule, as a detail.
 */
final class AuditOfDigests {

    private final MadeDigests made;
    private final AuditBook book;

    AuditOfDigests(MadeDigests made, AuditBook book) {
        this.made = made;
        this.book = book;
    }

    /** @param knowledge hash of what the run knew */
    void enter(Handle handle, String knowledge) {
        Map<String, Object> facts = facts(made, book.rules());
        facts.put(AuditFacts.KNOWLEDGE, knowledge);
        book.programDid(handle, AuditKind.DIGESTS, made.totals().day(), facts, details(made));
    }

    /** Mails, then what each replaces. */
    static List<Map<String, Object>> details(MadeDigests made) {
        List<Map<String, Object>> details = new ArrayList<>();
        for (Made digest : made.digests()) {
            Map<String, Object> mail = PlannedMails.facts(digest.mail());
            mail.put("weekly", digest.weekly());
            mail.put(AuditFacts.EVENT, "PLANNED");
            details.add(mail);
            digest.told().forEach(told -> details.add(detail(told, digest)));
        }
        made.replaced().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> details.add(
                        Map.of(AuditFacts.MAIL, each.getKey(), AuditFacts.EVENT, "REPLACED", "by", each.getValue())));
        return details;
    }

    /** @param rules hashes of policy and calendar */
    static Map<String, Object> facts(MadeDigests made, Map<String, Object> rules) {
        MadeDigests.Totals totals = made.totals();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("day", totals.day());
        facts.put("weekly", totals.weekly());
        facts.put("rowsRead", totals.rowsRead());
        facts.put("overdue", totals.overdue());
        facts.put("told", totals.told());
        facts.put("unread", totals.unread());
        facts.put("heldBack", totals.heldBack());
        facts.put("mails", made.digests().size());
        facts.put(
                AuditFacts.EXPORTS,
                made.exports().stream()
                        .map(file -> Map.of(
                                "kind", file.kind(),
                                "file", Discretion.of(file.name()),
                                "date", file.exportDate(),
                                "sha256", file.sha256()))
                        .toList());
        facts.put(AuditFacts.RULES, rules);
        return facts;
    }

    private static Map<String, Object> detail(Told told, Made digest) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put(AuditFacts.CUSTOMER, told.customer());
        detail.put(AuditFacts.MAIL, digest.mail().messageId());
        detail.put("section", told.section());
        detail.put("status", told.status());
        detail.put(AuditFacts.REASON, told.reason());
        told.window().ifPresent(window -> {
            detail.put("anchor", window.anchor());
            detail.put("from", window.dueFrom());
            detail.put("last", window.lastDay());
            detail.put("until", window.dueUntil());
            window.length().ifPresent(span -> detail.put("cycle", span.amount() + " " + span.unit()));
            if (window.workingDays() > 0) {
                detail.put("workingDays", window.workingDays());
            }
            window.graceAfter().ifPresent(end -> detail.put("graceAfter", end));
        });
        if (!told.news().isEmpty()) {
            detail.put("news", told.news().stream().map(Enum::name).sorted().collect(Collectors.toList()));
        }
        return detail;
    }
}
