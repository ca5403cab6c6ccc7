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
 * Knows every number and every name of the export, as 64-bit hashes, and reads each mail like its recipient: the
 * subject, the text, and the HTML without tags. It knows nothing of how the mail was made, so it also finds mistakes of
 * the planning and of templates.
 *
 * <p>Its limits: a number with fewer than five letters and digits looks like a count or a year, so it does not look for
 * it; of a name, it looks for given and family name side by side, in either order.
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
            known(Offence.NAME).add(NormalizedText.hash(words));
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
        permitted.customers().forEach(customer -> allowed.add(NormalizedText.hash(NormalizedText.number(customer))));
        permitted.names().forEach(name -> spellings(name).forEach(words -> allowed.add(NormalizedText.hash(words))));
        Set<Offence> found = EnumSet.noneOf(Offence.class);
        for (String text : texts) {
            NormalizedText words = NormalizedText.of(text);
            words.numbers()
                    .filter(number -> number.length() >= SHORTEST_NUMBER)
                    .mapToLong(NormalizedText::hash)
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

    /** Call it when the longest name is known. */
    private void settleExcuses() {
        excusedTexts.stream().map(NormalizedText::of).forEach(words -> {
            words.numbers().forEach(number -> excused.add(NormalizedText.hash(number)));
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
        String normal = NormalizedText.number(number);
        if (normal.length() >= SHORTEST_NUMBER) {
            known(kind).add(NormalizedText.hash(normal));
        }
    }

    private HashCollection known(Offence kind) {
        return known.getOrDefault(kind, HashCollection.EMPTY);
    }

    /** "Erika Musterfrau" and "Musterfrau, Erika"; nothing if one of the two names is missing. */
    private static List<List<String>> spellings(ClientName name) {
        List<String> first = NormalizedText.of(name.first()).words();
        List<String> last = NormalizedText.of(name.last()).words();
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        return List.of(NormalizedText.joined(first, last), NormalizedText.joined(last, first));
    }
}
