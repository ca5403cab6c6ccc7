package de.kontaktzyklus.state.audit;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.CanonicalJson;
import java.util.Map;

/**
 * A detail that is to be entered.
 *
 * @param text canonical JSON
 * @param customer whom it is about; empty: no single one
 * @param mail Message-ID of the mail it is about; may be empty
 */
record NewDetail(String text, String customer, String mail) {

    static NewDetail of(Map<String, ?> facts) {
        return new NewDetail(CanonicalJson.of(facts), text(facts, AuditFacts.CUSTOMER), text(facts, AuditFacts.MAIL));
    }

    private static String text(Map<String, ?> facts, String name) {
        Object value = facts.get(name);
        return value == null ? "" : value.toString();
    }
}
