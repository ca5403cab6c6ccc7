package de.kontaktzyklus.dispatch.mail.guard;

import de.kontaktzyklus.cases.ClientName;
import java.util.function.LongConsumer;

/** A name in a form that the guard can compare. */
record NormalizedName(NormalizedText first, NormalizedText last) {

    static NormalizedName of(ClientName name) {
        return new NormalizedName(NormalizedText.of(name.first()), NormalizedText.of(name.last()));
    }

    /** Whether given and family name are known: one of them alone says nothing. */
    boolean isWhole() {
        return first.wordCount() > 0 && last.wordCount() > 0;
    }

    int wordCount() {
        return first.wordCount() + last.wordCount();
    }

    /** Hashes of "Erika Musterfrau" and "Musterfrau, Erika"; none if the name is not whole. */
    void spellings(LongConsumer each) {
        if (isWhole()) {
            each.accept(first.phraseWith(last));
            each.accept(last.phraseWith(first));
        }
    }
}
