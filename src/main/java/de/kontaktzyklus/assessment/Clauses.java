package de.kontaktzyklus.assessment;

/**
 * Sources of the steps that come from the law or the rules of computing (docs/rules.md), not from a clause in the
 * policy file.
 */
final class Clauses {

    static final String IN_FORCE = "C12";
    static final String SCOPE = "C5";
    static final String AGE = "C5, § 187 (2), § 188 (2) BGB";
    static final String FIRST_INTERVIEW = "C2";
    static final String INDIVIDUAL = "C3";
    static final String CONTACT = "2.9";
    static final String PROFILE = "C1";
    static final String DATA = "C11";
    static final String WORKING_DAY = "2.3, § 26 (3) SGB X";
    static final String GRACE = "2.6";
    static final String STATUS = "2.5";

    private Clauses() {}
}
