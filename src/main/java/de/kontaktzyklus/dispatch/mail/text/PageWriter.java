package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.Letters.RunFacts;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPart;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Gap;
import de.kontaktzyklus.reminders.digest.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a digest into sentences. */
public final class PageWriter {

    private final MailOffice office;
    private final Wording wording;
    private final Digest digest;
    private final RunFacts run;
    private final Reasoning reasoning;

    public PageWriter(MailOffice office, Wording wording, Digest digest, RunFacts run) {
        this.office = office;
        this.wording = wording;
        this.digest = digest;
        this.run = run;
        this.reasoning = new Reasoning(wording, run.day());
    }

    public Page write() {
        Opening opening = new Opening(wording, digest, run);
        return new Page(
                wording.language(),
                opening.subject(),
                office.name(),
                opening.salutation(),
                opening.lead(),
                wording.say("figures.caption", run.day()),
                opening.figures(),
                notes(opening),
                office.content().countsOnly() ? List.of() : continued(chapters()),
                new Footer(office, wording, run).lines());
    }

    private List<String> notes(Opening opening) {
        List<String> notes = new ArrayList<>(opening.notes());
        if (office.content().countsOnly()) {
            notes.add(wording.say("note.counts"));
        }
        return notes;
    }

    /** In a part of a digest: which section has begun before it, and which goes on behind it. */
    private List<Page.Chapter> continued(List<Page.Chapter> chapters) {
        List<Page.Chapter> all = new ArrayList<>(chapters);
        DigestPart part = digest.part();
        int last = all.size() - 1;
        if (part.goesOn()) {
            all.set(last, renamed(all.get(last), "section.goes-on", part.place().number() + 1));
        }
        if (part.continues()) {
            all.set(0, renamed(all.get(0), "section.continued", part.place().number() - 1));
        }
        return all;
    }

    private Page.Chapter renamed(Page.Chapter chapter, String key, int otherPart) {
        return new Page.Chapter(
                wording.say(key, chapter.heading(), otherPart), chapter.hint(), chapter.columns(), chapter.items());
    }

    private List<Page.Chapter> chapters() {
        Map<Place, List<DigestRow>> places = new LinkedHashMap<>();
        digest.rows()
                .forEach(row -> places.computeIfAbsent(Place.of(row), missing -> new ArrayList<>())
                        .add(row));
        List<Page.Chapter> chapters = new ArrayList<>();
        places.forEach((place, rows) -> {
            if (place.section() != Section.LONG_OVERDUE) {
                chapters.add(chapter(place, rows));
            }
        });
        vanished().ifPresent(chapters::add);
        places.forEach((place, rows) -> {
            if (place.section() == Section.LONG_OVERDUE) {
                chapters.add(chapter(place, rows));
            }
        });
        return chapters;
    }

    private Page.Chapter chapter(Place place, List<DigestRow> rows) {
        boolean ofLeader = digest.kind() != MailKind.CASEWORKER_DIGEST && place.section() == Section.LEFT;
        String name = place.section() + (ofLeader ? ".leader" : "");
        String section = wording.say("section." + name, rows.size(), run.rules().horizonDays());
        String heading = place.gap()
                .map(gap -> wording.say("gap." + gap) + " – " + section)
                .orElse(section);
        String hint = wording.say(
                "hint." + name, run.rules().leaderListAfter(), run.rules().leaderAtOnceAfter());
        return new Page.Chapter(
                heading, hint, columns(), rows.stream().map(this::item).toList());
    }

    private Page.Item item(DigestRow row) {
        return new Page.Item(mark(row.isNew()), row.customer(), about(row), reasoning.state(row), reasoning.why(row));
    }

    private List<String> about(DigestRow row) {
        List<String> about = new ArrayList<>(client(row.assessed()));
        if (digest.kind() != MailKind.CASEWORKER_DIGEST) {
            addTo(about, "about.team", row.assessed().team());
            addTo(about, "about.caseworker", row.keeper());
        } else {
            addTo(about, "about.caseworker", row.reader());
            addTo(about, "about.standing-in", row.keeper());
        }
        return about;
    }

    private List<String> client(AssessedCase assessed) {
        List<String> shown = new ArrayList<>();
        MailOffice.Content content = office.content();
        if (content.names()) {
            assessed.client()
                    .map(AssessedCase.Client::name)
                    .ifPresent(name -> addTo(shown, "about.name", (name.first() + " " + name.last()).strip()));
        }
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

    private void addTo(List<String> about, String key, String value) {
        if (!value.isEmpty()) {
            about.add(wording.say(key, value));
        }
    }

    private Optional<Page.Chapter> vanished() {
        if (digest.vanished().isEmpty()) {
            return Optional.empty();
        }
        List<Page.Item> items = digest.vanished().stream().map(this::item).toList();
        return Optional.of(new Page.Chapter(
                wording.say("section.vanished", items.size()), wording.say("hint.vanished"), columns(), items));
    }

    private Page.Item item(Digest.Vanished each) {
        List<String> about = new ArrayList<>();
        boolean ofCaseworker = digest.kind() == MailKind.CASEWORKER_DIGEST;
        if (!ofCaseworker || digest.readers().size() > 1) {
            addTo(about, "about.team", each.facts().team());
            addTo(about, "about.caseworker", each.keeper());
        }
        return new Page.Item(
                mark(each.isNew()),
                each.facts().customer(),
                about,
                wording.say("state.vanished", each.facts().vanishedOn()),
                List.of(wording.say(
                        "why.left", wording.say("left.VANISHED"), each.facts().dueUntil())));
    }

    private List<String> columns() {
        return List.of(wording.say("column.case"), wording.say("column.state"), wording.say("column.why"));
    }

    private String mark(boolean isNew) {
        return isNew ? wording.say("mark.new") : "";
    }

    private record Place(Optional<Gap> gap, Section section) {
        static Place of(DigestRow row) {
            return new Place(row.gap(), row.section());
        }
    }
}
