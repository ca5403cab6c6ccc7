package de.kontaktzyklus.assessment;

/** Something wrong in the data that does not stop the assessment. It is reported and never corrected in silence. */
public enum DataWarning {
    /** The individual cycle is longer than the rule allows and was ignored (the concept, C3). */
    INDIVIDUAL_CYCLE_IGNORED,
    /** The reason of the exception is not in the policy's table; the exception still holds. */
    EXCEPTION_REASON_UNKNOWN,
    /** The exception ends later than anybody plans: it is taken for one without an end. */
    EXCEPTION_END_TOO_LATE,
    /** The appointment is later than anybody plans: it holds nothing back. */
    APPOINTMENT_TOO_LATE,
    /** A first interview is recorded, but no contact: one of the two is missing in the export. */
    FIRST_INTERVIEW_WITHOUT_CONTACT
}
