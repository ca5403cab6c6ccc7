package de.kontaktzyklus.dispatch.mail.guard;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.Guard;
import de.kontaktzyklus.reminders.digest.Digest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

    private final HashCollection customers = new HashCollection();
    private final HashCollection benefitUnits = new HashCollection();
    private final HashCollection names = new HashCollection();
    private final List<String> excusedTexts = new ArrayList<>();
    private final HashCollection excused = new HashCollection();
    private int longestPhrase = 2;

    @Override
    public void meet(Case facts) {
        NormalizedText.number(facts.customer(), customers::add);
        NormalizedText.number(facts.benefitUnit(), benefitUnits::add);
        NormalizedName name = NormalizedName.of(facts.name());
        name.spellings(names::add);
        if (name.isWhole()) {
            longestPhrase = Math.max(longestPhrase, name.wordCount());
        }
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
        HashCollection allowed = allowed(permitted);
        Set<Offence> found = EnumSet.noneOf(Offence.class);
        for (String text : texts) {
            NormalizedText read = NormalizedText.of(text);
            read.numbers(number -> {
                addIfKnown(found, Offence.CUSTOMER_NUMBER, customers, number, allowed);
                addIfKnown(found, Offence.BENEFIT_UNIT, benefitUnits, number, allowed);
            });
            read.phrases(longestPhrase, phrase -> addIfKnown(found, Offence.NAME, names, phrase, allowed));
        }
        return found;
    }

    private static HashCollection allowed(Digest.Permitted permitted) {
        HashCollection allowed = new HashCollection();
        permitted.customers().forEach(customer -> NormalizedText.number(customer, allowed::add));
        permitted.names().forEach(name -> NormalizedName.of(name).spellings(allowed::add));
        return allowed;
    }

    private void addIfKnown(
            Set<Offence> found, Offence offence, HashCollection known, long hash, HashCollection allowed) {
        if (known.contains(hash) && !allowed.contains(hash) && !excused.contains(hash)) {
            found.add(offence);
        }
    }

    /** Call it when the longest name is known. */
    private void settleExcuses() {
        excusedTexts.stream().map(NormalizedText::of).forEach(text -> {
            text.numbers(excused::add);
            text.phrases(longestPhrase, excused::add);
        });
        excusedTexts.clear();
    }
}
