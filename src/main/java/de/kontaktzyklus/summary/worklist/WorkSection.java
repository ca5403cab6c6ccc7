package de.kontaktzyklus.summary.worklist;

/** Why a case is on the work list, in the order in which the sections are shown; the first one that applies counts. */
public enum WorkSection {
    /** The latest day has passed and no appointment is made; longest first. */
    OVERDUE,
    /** The first interview has missed its target, not yet its limit. */
    FIRST_INTERVIEW_AT_RISK,
    /** In its window; earliest latest day first. */
    DUE,
    /** Due or overdue, with an appointment that still lies ahead (docs/rules.md, 2.10); longest overdue first. */
    APPOINTMENT,
    /** An exception without an end whose regular latest day has passed or cannot be computed. */
    EXCEPTION_TO_REVIEW,
    /** Cannot be judged until the data are corrected. */
    UNCLEAR,
    /** Nothing to do; listed so that all cases behind each figure can be found. */
    NOTHING_TO_DO
}
