package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.reminders.Letters.RunFacts;
import de.kontaktzyklus.reminders.digest.HeldBack;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a mail: control totals, the export and its age, the policy, and whom to ask. */
record Footer(MailOffice office, Wording wording, RunFacts run) {

    List<String> lines() {
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
        lines.add(wording.say(office.content().isNumbersOnly() ? "footer.numbers" : "footer.confidential"));
        return lines;
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
