package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.reminders.Letters.RunFacts;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.HeldBack;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of a mail: control totals, the export and its age, the policy, whom to ask, and what it holds of clients. */
record Footer(MailOffice office, Wording wording, RunFacts run) {

    List<String> lines(Digest digest) {
        List<String> lines = new ArrayList<>();
        lines.add(totals());
        lines.add(overdue());
        if (run.unread() > 0) {
            lines.add(wording.say("footer.unread", run.unread()));
        }
        long age = ChronoUnit.DAYS.between(run.export().exportDate(), run.day());
        lines.add(wording.say(
                "footer.export",
                HeaderText.clean(run.export().name()),
                run.export().exportDate(),
                age));
        run.policyFrom().ifPresent(from -> lines.add(wording.say("footer.policy", from)));
        lines.add(wording.say("footer.mistake", office.administrator()));
        lines.add(holds(digest));
        return lines;
    }

    /** The truth about the mail at hand: what of clients stands in it. */
    private String holds(Digest digest) {
        if (office.content().countsOnly() || digest.isEmpty()) {
            return wording.say("footer.counts");
        }
        if (digest.rows().isEmpty()) {
            return wording.say("footer.numbers"); // of a vanished case nothing else is kept
        }
        MailOffice.Content content = office.content();
        List<String> shown = Stream.of(
                        content.names() ? "holds.names" : "",
                        content.birthDates() ? "holds.birth-dates" : "",
                        content.profiles() ? "holds.profiles" : "")
                .filter(key -> !key.isEmpty())
                .map(wording::say)
                .toList();
        return shown.isEmpty() ? wording.say("footer.numbers") : wording.say("footer.shows", shown);
    }

    private String totals() {
        String summands = Arrays.stream(Status.values())
                .map(status -> wording.say("status." + status, run.totals().count(status)))
                .collect(Collectors.joining(" + "));
        return wording.say("footer.totals", run.totals().rowsRead(), summands);
    }

    private String overdue() {
        String reasons = Arrays.stream(HeldBack.values())
                .filter(reason -> run.heldBack().containsKey(reason))
                .map(reason -> wording.say("held-back." + reason, run.heldBack().getOrDefault(reason, 0)))
                .collect(Collectors.joining(", "));
        int heldBack =
                run.heldBack().values().stream().mapToInt(Integer::intValue).sum();
        String key = heldBack == 0 ? "footer.overdue" : "footer.overdue.held-back";
        return wording.say(key, run.overdue(), run.told(), heldBack, reasons);
    }
}
