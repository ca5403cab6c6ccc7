package de.kontaktzyklus.assessment;

/** Why a row has its status: in the order of the checks (docs/rules.md, The order of the checks). */
public enum Reason {
    ENCODING_INVALID(1),
    FIELD_COUNT(1),
    CUSTOMER_MISSING(1),
    CUSTOMER_INVALID(1),
    DATE_INVALID(1),
    CYCLE_INVALID(1),
    FLAG_INVALID(1),
    DUPLICATE_ROW(2),
    DUPLICATE_CUSTOMER(2),
    POLICY_NOT_IN_FORCE(3),
    AREA_MISSING(4),
    AREA_UNKNOWN(5),
    AREA(5),
    BIRTH_DATE_MISSING(6),
    BIRTH_DATE_IN_FUTURE(6),
    UNDER_AGE(7),
    EXCEPTION(8),
    EXCEPTION_OPEN_ENDED(9),
    CONTACT_IN_FUTURE(10),
    CONTACT_IMPLAUSIBLE(10),
    REGISTRATION_IN_FUTURE(11),
    REGISTRATION_IMPLAUSIBLE(11),
    LAST_CONTACT_NOT_COUNTING(12),
    REGISTRATION_MISSING(13),
    FIRST_INTERVIEW(13),
    PROFILE_MISSING(14),
    PROFILE_UNKNOWN(14),
    MEASURE(15),
    INDIVIDUAL(16),
    CYCLE(17);

    private final int check;

    Reason(int check) {
        this.check = check;
    }

    /** Number of the check that decided (docs/rules.md, The order of the checks). */
    public int check() {
        return check;
    }
}
