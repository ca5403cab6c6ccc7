package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.totals.ControlTotals;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPlan;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.Parting;
import de.kontaktzyklus.reminders.planning.ReminderRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/** Writes the mails of a plan. A mail that must not go is left out and the administrator is told; the others go. */
final class Mailing {

    private final Letters letters;
    private final Guard guard;
    private final LongUnaryOperator mostBytes;
    private final List<Digest> digests = new ArrayList<>();
    private final List<WrittenDigest> written = new ArrayList<>();
    private final List<Digest> stopped = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();

    /** @param mostBytes how large a mail may be that has this many bytes; a larger one goes in parts */
    Mailing(Letters letters, Guard guard, LongUnaryOperator mostBytes, OfficeDirectory directory) {
        this.letters = letters;
        this.guard = guard;
        this.mostBytes = mostBytes;
        directory.caseworkers().stream().map(Caseworker::name).forEach(guard::excuse);
        directory.caseworkers().stream().map(Caseworker::id).forEach(guard::excuse);
        directory.teams().stream().map(Team::id).forEach(guard::excuse);
        directory.teams().stream().map(Team::leader).forEach(guard::excuse);
        directory.teams().stream().map(Team::displayName).forEach(guard::excuse);
    }

    Outcome write(DigestPlan plan, RunBasis basis) {
        guard.excuse(basis.export().name());
        Letters.RunFacts facts = basis.of(plan);
        plan.digests().forEach(digest -> write(digest, facts));
        plan.unusable().forEach(kind -> alarms.add(unusable(kind, plan)));
        return new Outcome(
                plan.in(digests).without(stopped), List.copyOf(written), stopped.size(), List.copyOf(alarms));
    }

    private void write(Digest digest, Letters.RunFacts facts) {
        try {
            OutgoingMail whole = letters.digest(digest, facts);
            inParts(digest, whole, facts).forEach(each -> look(each.digest(), each.mail(), facts));
        } catch (IllegalArgumentException | IllegalStateException poison) {
            stop(digest);
            String error = poison.getClass().getSimpleName();
            alarms.add(Alarm.of(
                    Alarm.Kind.RUN_FAILED,
                    digest.addressee().address(),
                    facts.day(),
                    digest.kind().name(),
                    error));
        }
    }

    private List<WrittenDigest> inParts(Digest digest, OutgoingMail whole, Letters.RunFacts facts) {
        int size = whole.content().size();
        long most = mostBytes.applyAsLong(size);
        if (size <= most) {
            return List.of(new WrittenDigest(digest, whole));
        }
        return Parting.of(digest, part -> letters.digest(part, facts).content().size() <= most).stream()
                .map(part -> new WrittenDigest(part, letters.digest(part, facts)))
                .toList();
    }

    private void stop(Digest digest) {
        digests.add(digest);
        stopped.add(digest);
    }

    private void look(Digest digest, OutgoingMail mail, Letters.RunFacts facts) {
        Set<Guard.Offence> offences = guard.offences(mail, digest.permitted());
        if (offences.isEmpty()) {
            digests.add(digest);
            written.add(new WrittenDigest(digest, mail));
        } else {
            stop(digest);
            String found =
                    String.join(", ", offences.stream().map(Enum::name).sorted().toList());
            alarms.add(Alarm.of(Alarm.Kind.STOPPED_BY_GUARD, mail.messageId(), facts.day(), mail.messageId(), found));
        }
    }

    private static Alarm unusable(MailKind kind, DigestPlan plan) {
        Alarm.Kind problem = kind == MailKind.PROTECTED_DIGEST
                ? Alarm.Kind.PROTECTED_ADDRESS_UNUSABLE
                : Alarm.Kind.CATCH_ALL_UNUSABLE;
        int undeliverable = plan.heldBack().getOrDefault(HeldBack.UNDELIVERABLE, 0);
        return Alarm.of(problem, "", plan.day(), undeliverable);
    }

    /** The result; the plan in it is without the mails that were stopped. */
    record Outcome(DigestPlan plan, List<WrittenDigest> written, int stopped, List<Alarm> alarms) {}

    /** A digest and the mail that says it. */
    record WrittenDigest(Digest digest, OutgoingMail mail) {}

    /** What is known about a run before its plan. */
    record RunBasis(
            Instant now, ControlTotals totals, ExportFile export, Optional<LocalDate> policyFrom, ReminderRules rules) {

        Letters.RunFacts of(DigestPlan plan) {
            return new Letters.RunFacts(
                    plan.day(),
                    plan.weekly(),
                    now,
                    totals,
                    plan.overdue(),
                    plan.told(),
                    plan.unread(),
                    plan.heldBack(),
                    export,
                    policyFrom,
                    rules);
        }
    }
}
