package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.Letters.RunFacts;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Entry;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of a mail: the number, how it stands, whose it is, and why. */
final class ItemWriter {

    private final MailOffice office;
    private final Wording wording;
    private final Digest digest;
    private final Reasoning reasoning;

    ItemWriter(MailOffice office, Wording wording, Digest digest, RunFacts run) {
        this.office = office;
        this.wording = wording;
        this.digest = digest;
        this.reasoning = new Reasoning(wording, run.day());
    }

    Page.Item item(Entry entry) {
        return entry.row().map(this::item).orElseGet(() -> item(entry.vanished().orElseThrow()));
    }

    private Page.Item item(DigestRow row) {
        List<String> more = new ArrayList<>(client(row.assessed()));
        more.addAll(reasoning.why(row));
        more.addAll(whose(row.assessed().team(), row.keeper(), row.reader()));
        return new Page.Item(mark(row.isNew()), row.customer(), reasoning.state(row), more);
    }

    /** Whom to call, and by when or since when; by name where the office shows names. */
    Page.Item call(DigestRow row) {
        List<String> more = new ArrayList<>(name(row.assessed()));
        addTo(more, "about.standing-in", digest.kind() == MailKind.CASEWORKER_DIGEST ? row.keeper() : "");
        addTo(more, "about.caseworker", row.reader());
        return new Page.Item("", row.customer(), reasoning.call(row), more);
    }

    private Page.Item item(Digest.Vanished each) {
        List<String> more = new ArrayList<>();
        more.add(wording.say("why.vanished", each.facts().dueUntil()));
        if (digest.kind() != MailKind.CASEWORKER_DIGEST) {
            more.add(wording.say(
                    digest.kind() == MailKind.PROTECTED_DIGEST ? "why.vanished.close.protected" : "why.vanished.close",
                    office.administrator()));
        }
        more.addAll(whose(each.facts().team(), each.keeper(), each.reader()));
        return new Page.Item(
                mark(each.isNew()),
                each.facts().customer(),
                wording.say("state.vanished", each.facts().vanishedOn()),
                more);
    }

    /** What the heading does not say. */
    private List<String> whose(String team, String keeper, String reader) {
        List<String> whose = new ArrayList<>();
        boolean manyTeams =
                digest.kind() != MailKind.LEADER_DIGEST || digest.holders().size() > 1;
        if (digest.kind() != MailKind.CASEWORKER_DIGEST && manyTeams) {
            addTo(whose, "about.team", team);
        }
        if (digest.kind() == MailKind.PROTECTED_DIGEST) {
            addTo(whose, "about.caseworker", keeper);
        }
        addTo(whose, "about.caseworker", reader);
        return whose;
    }

    private List<String> client(AssessedCase assessed) {
        List<String> shown = new ArrayList<>(name(assessed));
        MailOffice.Content content = office.content();
        if (content.birthDates()) {
            assessed.client()
                    .flatMap(AssessedCase.Client::birthDate)
                    .ifPresent(birth -> shown.add(wording.say("about.birth-date", birth)));
        }
        if (content.profiles()) {
            addTo(shown, "about.profile", assessed.profile());
        }
        return shown;
    }

    private List<String> name(AssessedCase assessed) {
        List<String> shown = new ArrayList<>();
        if (office.content().names()) {
            assessed.client()
                    .map(AssessedCase.Client::name)
                    .ifPresent(name -> addTo(shown, "about.name", (name.first() + " " + name.last()).strip()));
        }
        return shown;
    }

    private void addTo(List<String> texts, String key, String value) {
        if (!value.isEmpty()) {
            texts.add(wording.say(key, value));
        }
    }

    private String mark(boolean isNew) {
        return isNew ? wording.say("mark.new") : "";
    }
}
