package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.Talks.Talk;
import de.kontaktzyklus.summary.figures.ContactsHeld;
import de.kontaktzyklus.summary.figures.ContactsHeld.KindCount;
import de.kontaktzyklus.summary.figures.ContactsHeld.Source;
import de.kontaktzyklus.summary.look.MonthContacts;
import de.kontaktzyklus.summary.look.OfficeLook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Adds up the contacts of one team. */
final class ContactTally {

    private final OfficeLook look;
    private final Talks talks;
    private final Map<String, Integer> byKind = new HashMap<>();
    private int total;
    private int firstInterviews;
    private int withMinutes;
    private int minutes;

    ContactTally(OfficeLook look) {
        this.look = look;
        this.talks = new Talks(look);
    }

    void add(AssessedCase assessed) {
        talks.with(assessed).forEach(this::add);
    }

    private void add(Talk talk) {
        total++;
        firstInterviews += talk.isFirst() ? 1 : 0;
        withMinutes += talk.held().minutes().isPresent() ? 1 : 0;
        minutes += talk.minutes();
        byKind.merge(talk.held().kind().code(), 1, Integer::sum);
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
                OptionalInt.of(minutes),
                look.contactsOfUnknown());
    }
}
