package de.kontaktzyklus.office.intake;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.Decision;
import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.ContactRecord;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.mix.Judgement;

/** What would become of a case today, by the policy in force and with the contacts in force. */
final class CaseVerdicts implements Judgement {

    private final Assessor assessor;
    private final ContactRecord contacts;

    CaseVerdicts(Assessor assessor, ContactRecord contacts) {
        this.assessor = assessor;
        this.contacts = contacts;
    }

    @Override
    public Verdict of(Case facts) {
        Decision decision = assessor.assess(facts.with(contacts));
        String reason = decision.assessment().reason().name();
        return switch (decision.assessment().status()) {
            case UNCLEAR -> verdict(Outcome.UNCLEAR, reason, facts);
            case OUT_OF_SCOPE -> verdict(Outcome.OUT_OF_SCOPE, reason, facts);
            default -> Verdict.FINE;
        };
    }

    private static Verdict verdict(Outcome outcome, String reason, Case facts) {
        if (reason.startsWith("AREA")) {
            return new Verdict(outcome, reason, Column.AREA.title(), facts.area());
        }
        if (reason.startsWith("PROFILE")) {
            return new Verdict(outcome, reason, Column.PROFILE.title(), facts.profile());
        }
        return reason.equals("LAST_CONTACT_NOT_COUNTING")
                ? new Verdict(outcome, reason, Column.CONTACT_KIND.title(), facts.contactKind())
                : new Verdict(outcome, reason, "", "");
    }

    @Override
    public String profile(String given) {
        return assessor.version()
                .flatMap(rules -> rules.profiles().find(given))
                .map(Code::code)
                .orElse(given);
    }
}
