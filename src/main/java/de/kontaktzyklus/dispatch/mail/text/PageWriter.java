package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.Letters.RunFacts;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPart;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Entry;
import de.kontaktzyklus.reminders.digest.Place;
import de.kontaktzyklus.reminders.digest.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a digest into sentences. */
public final class PageWriter {

    /** Of fewer numbers nobody needs a block. */
    private static final int FEWEST_TO_COPY = 2;

    private final MailOffice office;
    private final Wording wording;
    private final Digest digest;
    private final RunFacts run;
    private final ItemWriter items;

    public PageWriter(MailOffice office, Wording wording, Digest digest, RunFacts run) {
        this.office = office;
        this.wording = wording;
        this.digest = digest;
        this.run = run;
        this.items = new ItemWriter(office, wording, digest, run);
    }

    public Page write() {
        boolean countsOnly = office.content().countsOnly();
        Opening opening = new Opening(wording, digest, run, countsOnly);
        return new Page(
                wording.language(),
                opening.subject(),
                office.name(),
                opening.salutation(),
                new Page.Start(
                        opening.lead(),
                        opening.figures(),
                        wording.say("calls.heading"),
                        countsOnly || digest.kind().isOfLeader() ? List.of() : calls()),
                List.of(),
                notes(opening),
                new SectionSums(wording, digest, run).sums(),
                countsOnly ? List.of() : continued(chapters()),
                countsOnly ? Page.Numbers.NONE : numbers(),
                new Footer(office, wording, run).lines(digest));
    }

    private List<Page.Item> calls() {
        return digest.toCallFirst().stream().map(items::call).toList();
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
        return new Page.Chapter(wording.say(key, chapter.heading(), otherPart), chapter.hint(), chapter.items());
    }

    private List<Page.Chapter> chapters() {
        Map<Place, List<Entry>> places = new LinkedHashMap<>();
        digest.entries()
                .forEach(entry -> places.computeIfAbsent(entry.place(), missing -> new ArrayList<>())
                        .add(entry));
        return places.entrySet().stream()
                .map(each -> chapter(each.getKey(), each.getValue()))
                .toList();
    }

    private Page.Chapter chapter(Place place, List<Entry> entries) {
        return new Page.Chapter(
                heading(place, entries.size()),
                place.section().map(this::hint).orElse(""),
                entries.stream().map(items::item).toList());
    }

    private String heading(Place place, int size) {
        String name = place.section()
                .map(section -> wording.say(
                        "section.heading",
                        wording.say("section." + section, run.rules().horizonDays()),
                        size))
                .orElseGet(() -> person(place));
        return place.section().isPresent() && !place.keeper().isEmpty()
                ? wording.say("section.standing-in", place.keeper(), name)
                : name;
    }

    /** To talk through with; without a number, which would be a figure of one person. */
    private String person(Place place) {
        if (place.gap().isPresent()) {
            String gap = wording.say("gap." + place.gap().get());
            return place.keeper().isEmpty() ? gap : wording.say("section.gap", gap, place.keeper());
        }
        return place.keeper().isEmpty() ? wording.say("section.nobody") : place.keeper();
    }

    /** A team leader, whose list has no sections, is not told of protected cases. */
    private String hint(Section section) {
        boolean protectedVanished = section == Section.VANISHED && digest.kind() == MailKind.PROTECTED_DIGEST;
        return wording.say("hint." + section + (protectedVanished ? ".protected" : ""));
    }

    /** Of all clients to invite, in the order of the list. */
    private Page.Numbers numbers() {
        List<String> numbers = digest.rows().stream()
                .filter(DigestRow::isToInvite)
                .map(DigestRow::customer)
                .toList();
        return numbers.size() < FEWEST_TO_COPY || digest.kind() != MailKind.CASEWORKER_DIGEST
                ? Page.Numbers.NONE
                : new Page.Numbers(
                        wording.say("numbers.heading", numbers.size()), wording.say("numbers.hint"), numbers);
    }
}
