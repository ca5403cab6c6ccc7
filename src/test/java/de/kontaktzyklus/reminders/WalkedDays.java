package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs an office day by day and writes down who was told what, as one readable line for each mail. */
final class WalkedDays {

    private final AnOffice office;
    private final List<Digest> digests = new ArrayList<>();
    private boolean stoppingAll;

    WalkedDays(AnOffice office) {
        this.office = office;
    }

    WalkedDays stoppingAll() {
        stoppingAll = true;
        return this;
    }

    DigestResult day(String day) {
        digests.clear();
        LocalDate date = LocalDate.parse(day);
        office.arrives(date);
        return run().make(date, AnOffice.morningOf(date));
    }

    DigestResult preview(String day) {
        LocalDate date = LocalDate.parse(day);
        return run().preview(date, AnOffice.morningOf(date));
    }

    private DigestRun run() {
        return office.run(
                new Noted(), address -> address.isEmpty() ? Optional.empty() : Optional.of(address), Blind::new);
    }

    /** One line for each mail of the day: {@code erika: *OVERDUE 1, COMING_UP 2}; a star marks what is new. */
    List<String> told(String day) {
        DigestResult result = day(day);
        if (!(result instanceof DigestResult.Made)) {
            return List.of(result.getClass().getSimpleName());
        }
        return digests.stream().map(WalkedDays::line).toList();
    }

    List<Digest> digests() {
        return digests;
    }

    private static String line(Digest digest) {
        String who = digest.addressee().address().replaceAll("@.*", "");
        String rows = digest.rows().stream()
                .map(row -> (row.isNew() ? "*" : "") + row.section() + " " + row.customer()
                        + row.gap().map(gap -> " " + gap).orElse(""))
                .collect(Collectors.joining(", "));
        String missing = digest.vanished().stream()
                .map(each ->
                        (each.isNew() ? "*" : "") + "VANISHED " + each.facts().customer())
                .collect(Collectors.joining(", "));
        String all = rows + (rows.isEmpty() || missing.isEmpty() ? "" : ", ") + missing;
        return who + (digest.kind() == MailKind.CASEWORKER_DIGEST ? "" : " [" + digest.kind() + "]") + ": "
                + (all.isEmpty() ? "-" : all);
    }

    private final class Noted implements Letters {
        @Override
        public OutgoingMail digest(Digest digest, RunFacts run) {
            if (digest.addressee().address().startsWith("poison")) {
                throw new IllegalArgumentException("A letter that cannot be written");
            }
            digests.add(digest);
            return mail(digest.kind(), digest.addressee().address(), run.day(), digest.overdueCustomers())
                    .heldBy(digest.holders());
        }

        @Override
        public OutgoingMail alarm(Alarm alarm, Instant writtenAt) {
            return mail(MailKind.ALARM, "admin", alarm.day(), Set.of());
        }

        @Override
        public OutgoingMail passOn(OutgoingMail refused, PassingOn passing) {
            return mail(refused.kind(), passing.to().address(), refused.day(), refused.customers());
        }

        private OutgoingMail mail(MailKind kind, String to, LocalDate day, Set<String> customers) {
            return new OutgoingMail("<" + day + kind + to + ">", day, kind, to, "", new byte[0], customers);
        }
    }

    private final class Blind implements Guard {
        @Override
        public void meet(Case facts) {}

        @Override
        public void excuse(String text) {}

        @Override
        public Set<Offence> offences(OutgoingMail mail, Digest.Permitted permitted) {
            return stoppingAll ? Set.of(Offence.NAME) : Set.of();
        }
    }
}
