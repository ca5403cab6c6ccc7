package de.kontaktzyklus.reminders.proof;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** That the proof of a day fails. As long as mails of the last day are on their way, the day before it speaks. */
public record UntoldPeople(Proofs proofs) implements CauseSource {

    /** The last day and the one before it. */
    private static final int DAYS = 2;

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.NOT_EVERYBODY_TOLD);
    }

    @Override
    public List<Cause> open(LocalDate today) {
        return proofs.last(DAYS).stream()
                .filter(proof -> !proof.isOpen())
                .limit(1)
                .filter(proof -> !proof.holds())
                .map(proof -> Cause.of(Alarm.of(
                        Kind.NOT_EVERYBODY_TOLD,
                        "",
                        today,
                        proof.day(),
                        proof.missingOverviews(),
                        proof.missingCases())))
                .toList();
    }
}
