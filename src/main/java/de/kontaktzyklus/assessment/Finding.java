package de.kontaktzyklus.assessment;

/**
 * What a step of a derivation found. Each has a text in the language bundles, {@code finding.<NAME>}; the values of the
 * {@link Step} fill its placeholders in the order given here.
 */
public enum Finding {
    /** {0} day of assessment: before any version of the policy. */
    NO_POLICY_IN_FORCE,
    /** {0} valid-from of the version in force. */
    POLICY_IN_FORCE,
    AREA_EMPTY,
    /** {0} area as given: in no code table. */
    AREA_NOT_IN_TABLE,
    /** {0} area as given: no regulation covers it. */
    AREA_NOT_COVERED,
    BIRTH_DATE_EMPTY,
    /** {0} birth date. */
    BIRTH_DATE_AHEAD,
    /** {0} age limit, {1} first day on which that age is completed: no regulation in force. */
    TOO_YOUNG,
    /** {0} label of the regulation. */
    REGULATION_APPLIES,
    /** {0} reason, {1} last day. */
    EXCEPTION_HOLDS,
    /** {0} reason. */
    EXCEPTION_WITHOUT_END,
    /** {0} reason, {1} stated last day, {2} months: too late to be an end. */
    EXCEPTION_END_TOO_LATE,
    /** {0} regular latest day: review is due once it has passed. */
    EXCEPTION_REGULAR_DAY,
    /** {0} last day of the exception, {1} number of working days, {2} end of the grace. */
    EXCEPTION_ENDED,
    /** {0} day of contact. */
    CONTACT_AHEAD,
    /** {0} day of contact, {1} years: too long ago. */
    CONTACT_TOO_LONG_AGO,
    /** {0} registration. */
    REGISTRATION_AHEAD,
    /** {0} registration, {1} years: too long ago. */
    REGISTRATION_TOO_LONG_AGO,
    /** {0} day, {1} kind of contact. */
    CONTACT_KIND_NOT_COUNTING,
    /** {0} day of the latest contact of the contacts file. */
    CONTACT_ON_RECORD_NOT_COUNTING,
    NO_CONTACT_NO_REGISTRATION,
    /** {0} registration: no counted contact yet. */
    NO_CONTACT_YET,
    /** {0} day of contact, {1} registration: belongs to an earlier spell. */
    CONTACT_BEFORE_REGISTRATION,
    /** {0} day of the last counted contact. */
    LAST_COUNTED_CONTACT,
    PROFILE_EMPTY,
    /** {0} profile as given. */
    PROFILE_NOT_IN_TABLE,
    /** {0} label of the profile. */
    PROFILE,
    /** {0} target in working days, {1} target day, {2} limit in working days, {3} limit day. */
    FIRST_INTERVIEW_WINDOW,
    /** {0} type of measure, {1} first day, {2} last day of the window as it is. */
    MEASURE_WINDOW,
    /** {0} span, {1} day: shorter than the rule, so it counts. */
    INDIVIDUAL_CYCLE,
    /** {0} span, {1} day: later than the rule allows, ignored. */
    INDIVIDUAL_CYCLE_TOO_LONG,
    /** {0} span, {1} day it moves to: later than the rule allows, ignored. */
    INDIVIDUAL_CYCLE_MOVES_TOO_FAR,
    /** {0} lower span, {1} first day, {2} upper span, {3} last day as it is. */
    CYCLE_WINDOW,
    /** {0} day as it is, {1} next working day. */
    MOVED_TO_WORKING_DAY,
    /** {0} day of assessment, {1} first day, {2} latest day. */
    RESULT_NOT_DUE,
    /** {0} day of assessment, {1} first day, {2} latest day. */
    RESULT_DUE,
    /** {0} day of assessment, {1} latest day, {2} calendar days overdue. */
    RESULT_OVERDUE
}
