package de.kontaktzyklus.dispatch.mail.guard;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.ClientName;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.Guard;
import de.kontaktzyklus.reminders.digest.Digest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows every number and every name of the export, as 64-bit hashes, and reads each mail as its recipient does: the
 * subject, the text, and the HTML without its marks. It does not ask how the mail came about, so it also finds what a
 * mistake in planning or in a template has let through.
 *
 * <p>Its limits: a number of fewer than five letters and digits cannot be told from a count or a year and is not looked
 * for; a name is looked for as given and family name side by side, in either order.
 */
public final class MailGuard implements Guard {

    private static final int SHORTEST_NUMBER = 5;

    private final Map<Offence, HashCollection> known = new EnumMap<>(Offence.class);
    private final List<String> excusedTexts = new ArrayList<>();
    private final Set<Long> excused = new HashSet<>();
    private int longestPhrase = 2;

    public MailGuard() {
        known.put(Offence.CUSTOMER_NUMBER, new HashCollection());
        known.put(Offence.BENEFIT_UNIT, new HashCollection());
        known.put(Offence.NAME, new HashCollection());
    }

    @Override
    public void meet(Case facts) {
        remember(Offence.CUSTOMER_NUMBER, facts.customer());
        remember(Offence.BENEFIT_UNIT, facts.benefitUnit());
        List<List<String>> spellings = spellings(facts.name());
        spellings.forEach(words -> {
            known(Offence.NAME).add(Words.hash(words));
            longestPhrase = Math.max(longestPhrase, words.size());
        });
    }

    @Override
    public void excuse(String text) {
        excusedTexts.add(text);
    }

    @Override
    public Set<Offence> offences(OutgoingMail mail, Digest.Permitted permitted) {
        try {
            return offences(ReadableText.of(mail), permitted);
        } catch (MessagingException | IOException unreadable) {
            return EnumSet.of(Offence.UNREADABLE);
        }
    }

    private Set<Offence> offences(List<String> texts, Digest.Permitted permitted) {
        settleExcuses();
        Set<Long> allowed = new HashSet<>(excused);
        permitted.customers().forEach(customer -> allowed.add(Words.hash(Words.number(customer))));
        permitted.names().forEach(name -> spellings(name).forEach(words -> allowed.add(Words.hash(words))));
        Set<Offence> found = EnumSet.noneOf(Offence.class);
        for (String text : texts) {
            Words words = Words.of(text);
            words.numbers()
                    .filter(number -> number.length() >= SHORTEST_NUMBER)
                    .mapToLong(Words::hash)
                    .filter(hash -> !allowed.contains(hash))
                    .forEach(hash -> {
                        addIfKnown(found, Offence.CUSTOMER_NUMBER, hash);
                        addIfKnown(found, Offence.BENEFIT_UNIT, hash);
                    });
            words.phrases(longestPhrase)
                    .filter(hash -> !allowed.contains(hash))
                    .forEach(hash -> addIfKnown(found, Offence.NAME, hash));
        }
        return found;
    }

    /** Once the longest name is known. */
    private void settleExcuses() {
        excusedTexts.stream().map(Words::of).forEach(words -> {
            words.numbers().forEach(number -> excused.add(Words.hash(number)));
            words.phrases(longestPhrase).forEach(excused::add);
        });
        excusedTexts.clear();
    }

    private void addIfKnown(Set<Offence> found, Offence offence, long hash) {
        if (known(offence).contains(hash)) {
            found.add(offence);
        }
    }

    private void remember(Offence kind, String number) {
        String normal = Words.number(number);
        if (normal.length() >= SHORTEST_NUMBER) {
            known(kind).add(Words.hash(normal));
        }
    }

    private HashCollection known(Offence kind) {
        return known.getOrDefault(kind, HashCollection.EMPTY);
    }

    /** "Erika Musterfrau" and "Musterfrau, Erika"; nothing where one of the two names is missing. */
    private static List<List<String>> spellings(ClientName name) {
        List<String> first = Words.of(name.first()).words();
        List<String> last = Words.of(name.last()).words();
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        return List.of(Words.joined(first, last), Words.joined(last, first));
    }
}
