package de.kontaktzyklus.audit;

import java.util.Optional;

/**
 * A detail of an entry: what names clients, recipients or accounts.
 *
 * @param position from 0 within its entry
 * @param hash SHA-256 of salt and text, one behind the other; stays when the detail is forgotten
 * @param kept salt and text; empty when it is forgotten
 * @param keys under which it is found
 * @param forgottenBy number of the entry that tells of it; 0: kept
 */
public record AuditDetail(int position, String hash, Optional<Kept> kept, SearchKeys keys, long forgottenBy) {

    /** One that is new. */
    public static AuditDetail of(int position, String salt, String text) {
        return new AuditDetail(position, hash(salt, text), Optional.of(new Kept(salt, text)), SearchKeys.of(text), 0);
    }

    /** The salt is part of it: else the hash of a forgotten detail could be found by trying customer numbers. */
    static String hash(String salt, String text) {
        return Sha256.of(salt + text);
    }

    /** Whether what is kept is what was hashed; true if nothing is. */
    boolean isUnchanged() {
        return kept.map(it -> hash(it.salt(), it.text()).equals(hash)).orElse(true);
    }

    /** Whether it is found under what it says, and nowhere once it is forgotten. */
    boolean isFoundUnderItsOwn() {
        return keys.equals(kept.map(it -> SearchKeys.of(it.text())).orElse(SearchKeys.NONE));
    }

    /**
     * Salt and text.
     *
     * @param salt 32 hexadecimal digits by chance
     * @param text canonical JSON
     */
    public record Kept(String salt, String text) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Kept[…]";
        }
    }
}
