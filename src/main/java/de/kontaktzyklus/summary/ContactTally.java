package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.PolicyVersion.TalkRules;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.figures.ContactsHeld;
import de.kontaktzyklus.summary.figures.ContactsHeld.KindCount;
import de.kontaktzyklus.summary.figures.ContactsHeld.Source;
import de.kontaktzyklus.summary.look.MonthContacts;
import de.kontaktzyklus.summary.look.MonthContacts.HeldContact;
import de.kontaktzyklus.summary.look.OfficeLook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up the contacts of one team. */
final class ContactTally {

    private final OfficeLook look;
    private final TalkRules talks;
    private final Map<String, Integer> byKind = new HashMap<>();
    private int total;
    private int firstInterviews;
    private int withMinutes;
    private int minutes;

    ContactTally(OfficeLook look) {
        this.look = look;
        this.talks = look.version().map(PolicyVersion::talks).orElseGet(() -> new TalkRules(0, 0, 0, ""));
    }

    void add(AssessedCase assessed) {
        Optional<LocalDate> firstInterview = look.facts().firstInterview(assessed.line());
        boolean firstToCome = true;
        for (HeldContact held : look.contacts().ofMonth(assessed.customer(), assessed.line())) {
            boolean isFirst =
                    firstToCome && firstInterview.filter(held.day()::equals).isPresent();
            firstToCome &= !isFirst;
            add(held, isFirst);
        }
    }

    private void add(HeldContact held, boolean isFirst) {
        total++;
        firstInterviews += isFirst ? 1 : 0;
        withMinutes += held.minutes().isPresent() ? 1 : 0;
        minutes += held.minutes().orElse(isFirst ? talks.firstInterviewMinutes() : talks.followUpMinutes());
        byKind.merge(held.kind().code(), 1, Integer::sum);
    }

    private Source source(MonthContacts contacts) {
        if (!contacts.hasFile()) {
            return Source.LAST_CONTACT_OF_CASE;
        }
        return look.hasOldContacts() ? Source.OLD_CONTACTS_FILE : Source.CONTACTS_FILE;
    }

    ContactsHeld result() {
        MonthContacts contacts = look.contacts();
        List<Code> kinds =
                look.version().map(rules -> rules.contactKinds().codes()).orElse(List.of());
        return new ContactsHeld(
                source(contacts),
                total,
                firstInterviews,
                kinds.stream()
                        .map(kind -> new KindCount(kind.label(), byKind.getOrDefault(kind.code(), 0)))
                        .toList(),
                withMinutes,
                minutes,
                contacts.unknownCustomers());
    }
}
