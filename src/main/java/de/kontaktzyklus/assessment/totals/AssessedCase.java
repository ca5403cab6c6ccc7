package de.kontaktzyklus.assessment.totals;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DataWarning;
import de.kontaktzyklus.assessment.Decision;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ClientName;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a row after it was assessed.
 *
 * @param line line of the file on which the record begins
 * @param customer customer number; may be empty for a rejected row
 * @param caseworker id as exported, may be empty
 * @param team id as exported, may be empty
 * @param profile code of the Profillage, empty where it is missing or unknown
 * @param assessment the result
 * @param lastTalk latest counted contact, ahead or not, as far as one is known
 * @param nextAppointment Naechster_Termin, whether ahead or not; one that is too late to be true is none
 * @param exceptionEnded last day of an exception that has ended since the clock was started, where there is one
 * @param underProtection whether the case may be listed to the protected-case address only
 * @param warnings what is wrong in the data
 * @param client name and birth date, only where the office has switched on that mails show them
 */
public record AssessedCase(
        int line,
        String customer,
        String caseworker,
        String team,
        String profile,
        Assessment assessment,
        Optional<LocalDate> lastTalk,
        Optional<LocalDate> nextAppointment,
        Optional<LocalDate> exceptionEnded,
        boolean underProtection,
        Set<DataWarning> warnings,
        Optional<Client> client) {

    /** What is kept of a row if mails show no names. */
    public static AssessedCase of(Case facts, Decision decision) {
        return new AssessedCase(
                facts.line(),
                facts.customer(),
                facts.caseworker(),
                facts.team(),
                decision.profile(),
                decision.assessment(),
                decision.lastTalk(),
                decision.warnings().contains(DataWarning.APPOINTMENT_TOO_LATE)
                        ? Optional.empty()
                        : facts.nextAppointment(),
                decision.exceptionEnded(),
                facts.underProtection(),
                decision.warnings(),
                Optional.empty());
    }

    /** What is kept of a row that cannot be read. */
    static AssessedCase of(CaseRow.Rejected row) {
        return new AssessedCase(
                row.line(),
                row.customer(),
                "",
                "",
                "",
                new Assessment.Rejected(Reason.valueOf(row.reason().name())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Set.of(),
                Optional.empty());
    }

    AssessedCase withClient(Client shown) {
        return new AssessedCase(
                line,
                customer,
                caseworker,
                team,
                profile,
                assessment,
                lastTalk,
                nextAppointment,
                exceptionEnded,
                underProtection,
                warnings,
                Optional.of(shown));
    }

    /** Whether the row is one of a client, and neither unreadable nor a repetition. */
    public boolean isClient() {
        return assessment.status() != Status.REJECTED && assessment.status() != Status.DUPLICATE;
    }

    /** The same row with another result. */
    AssessedCase as(Assessment other) {
        return as(other, underProtection);
    }

    /** The same, and whether the case may be listed to the protected-case address only. */
    AssessedCase as(Assessment other, boolean isProtected) {
        return new AssessedCase(
                line,
                customer,
                caseworker,
                team,
                profile,
                other,
                lastTalk,
                nextAppointment,
                exceptionEnded,
                isProtected,
                warnings,
                client);
    }

    /**
     * An appointment on this day or later. Until that day has passed the case is listed separately (docs/rules.md,
     * 2.10).
     */
    public Optional<LocalDate> appointmentFrom(LocalDate day) {
        return nextAppointment.filter(appointment -> !appointment.isBefore(day));
    }

    /** Only the place in the file, so that no log line can name a person. */
    @Override
    public String toString() {
        return "AssessedCase[line " + line + ", " + assessment.status() + "]";
    }

    /** Personal data beyond the customer number. */
    public record Client(ClientName name, Optional<LocalDate> birthDate) {
        @Override
        public String toString() {
            return "Client[…]";
        }
    }
}
