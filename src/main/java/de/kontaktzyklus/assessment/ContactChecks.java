package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.policy.CodeTable;
import java.time.LocalDate;
import java.util.Optional;

/** Checks 10 to 14 of docs/rules.md, where they find that no window can be computed. */
final class ContactChecks {

    private final CaseUnderRules examined;
    private final Trail trail;

    ContactChecks(CaseUnderRules examined, Trail trail) {
        this.examined = examined;
        this.trail = trail;
    }

    Optional<Assessment> contactAhead() {
        return examined.latestContact()
                .filter(this::isAhead)
                .flatMap(contact ->
                        trail.unclear(Reason.CONTACT_IN_FUTURE, Finding.CONTACT_AHEAD, Clauses.CONTACT, contact));
    }

    Optional<Assessment> contactImplausible() {
        return examined.contactTooLongAgo()
                .flatMap(contact -> trail.unclear(
                        Reason.CONTACT_IMPLAUSIBLE, Finding.CONTACT_TOO_LONG_AGO, Clauses.CONTACT, contact, years()));
    }

    Optional<Assessment> registrationAhead() {
        return examined.facts()
                .registration()
                .filter(this::isAhead)
                .flatMap(registration -> trail.unclear(
                        Reason.REGISTRATION_IN_FUTURE,
                        Finding.REGISTRATION_AHEAD,
                        Clauses.FIRST_INTERVIEW,
                        registration));
    }

    Optional<Assessment> registrationImplausible() {
        return examined.facts()
                .registration()
                .filter(examined::isTooLongAgo)
                .flatMap(registration -> trail.unclear(
                        Reason.REGISTRATION_IMPLAUSIBLE,
                        Finding.REGISTRATION_TOO_LONG_AGO,
                        Clauses.FIRST_INTERVIEW,
                        registration,
                        years()));
    }

    private int years() {
        return examined.rules().plausibility().contactYears();
    }

    Optional<Assessment> onlyContactsThatDoNotCount() {
        if (examined.lastCountedContact().isPresent()) {
            return Optional.empty();
        }
        return examined.facts()
                .lastContact()
                .flatMap(contact -> trail.unclear(
                        Reason.LAST_CONTACT_NOT_COUNTING,
                        Finding.CONTACT_KIND_NOT_COUNTING,
                        Clauses.CONTACT,
                        contact,
                        examined.facts().contactKind()))
                .or(this::onlyContactsOnRecordThatDoNotCount);
    }

    private Optional<Assessment> onlyContactsOnRecordThatDoNotCount() {
        return examined.facts()
                .otherOnRecord()
                .flatMap(contact -> trail.unclear(
                        Reason.LAST_CONTACT_NOT_COUNTING,
                        Finding.CONTACT_ON_RECORD_NOT_COUNTING,
                        Clauses.CONTACT,
                        contact));
    }

    Optional<Assessment> registrationMissing() {
        boolean nothingKnown = examined.lastCountedContact().isEmpty()
                && examined.facts().registration().isEmpty();
        return nothingKnown
                ? trail.unclear(
                        Reason.REGISTRATION_MISSING, Finding.NO_CONTACT_NO_REGISTRATION, Clauses.FIRST_INTERVIEW)
                : Optional.empty();
    }

    Optional<Assessment> profileUnusable() {
        String given = examined.facts().profile();
        if (given.isEmpty()) {
            return trail.unclear(Reason.PROFILE_MISSING, Finding.PROFILE_EMPTY, Clauses.PROFILE);
        }
        Optional<CodeTable.Code> profile = examined.profile();
        profile.ifPresent(found -> trail.note(Finding.PROFILE, Clauses.PROFILE, found.label()));
        return profile.isPresent()
                ? Optional.empty()
                : trail.unclear(Reason.PROFILE_UNKNOWN, Finding.PROFILE_NOT_IN_TABLE, Clauses.PROFILE, given);
    }

    private boolean isAhead(LocalDate date) {
        return date.isAfter(examined.day());
    }
}
