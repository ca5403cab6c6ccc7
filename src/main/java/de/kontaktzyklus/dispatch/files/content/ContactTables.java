package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Amount;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Count;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Share;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Text;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Unmeasured;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.summary.figures.ContactsHeld;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of what was done in the month: talks, and the time they took. */
final class ContactTables {

    private ContactTables() {}

    static Optional<Table> contacts(TeamSummary summary) {
        boolean saysTime =
                summary.counselling().filter(Counselling::hasEnoughPersons).isPresent();
        return summary.contacts().map(contacts -> contacts(contacts, saysTime));
    }

    /** A lower bound is not shown, and the time of talks not where it is one person's. */
    private static Table contacts(ContactsHeld contacts, boolean saysTime) {
        return new Table(
                "contacts",
                List.of(Term.of("table.contacts.note." + contacts.source().name())),
                List.of(Column.text("contact", 60), Column.number("count", 12)),
                contacts.isMeasured() ? rows(contacts, saysTime) : List.of());
    }

    private static List<Row> rows(ContactsHeld contacts, boolean saysTime) {
        List<Row> rows = new ArrayList<>();
        for (ContactsHeld.KindCount kind : contacts.byKind()) {
            rows.add(Row.of("kind:" + kind.kind(), new Text(kind.kind()), new Count(kind.contacts())));
        }
        rows.add(item("first-interviews", contacts.firstInterviews()));
        rows.add(item("follow-ups", contacts.followUps()));
        if (saysTime && contacts.minutes().isPresent()) {
            rows.add(item("with-minutes", contacts.withMinutes()));
            rows.add(item("minutes", contacts.minutes().getAsInt()));
        }
        rows.add(item("unknown-customers", contacts.unknownCustomers()));
        rows.add(new Row("total", List.of(Term.of("contact.total"), new Count(contacts.total())), true));
        return List.copyOf(rows);
    }

    private static Row item(String code, int count) {
        return Row.of(code, Term.of("contact." + code), new Count(count));
    }

    static Optional<Table> counselling(TeamSummary summary) {
        return summary.counselling().map(ContactTables::counselling);
    }

    private static Table counselling(Counselling counselling) {
        Cell missing = counselling.gap().map(FigureTables::unmeasured).orElseGet(Unmeasured::new);
        return new Table(
                "counselling",
                notes(counselling),
                List.of(
                        Column.number("counselling-hours", 18),
                        Column.number("working-hours", 18),
                        Column.number("share", 14)),
                List.of(Row.of(
                        "team",
                        counselling.counsellingHours().<Cell>map(Amount::new).orElseGet(() -> missing),
                        counselling.workingHours().<Cell>map(Amount::new).orElseGet(() -> missing),
                        counselling.share().<Cell>map(Share::new).orElseGet(() -> missing))));
    }

    private static List<Term> notes(Counselling counselling) {
        Optional<Gap> gap = counselling.gap();
        String source = gap.filter(Gap.FEED::equals)
                .map(Gap::name)
                .orElse(counselling.source().name());
        Stream<Term> few = gap.filter(Gap.PERSONS::equals).stream()
                .map(why -> Term.of("table.counselling.few", counselling.fewest()));
        return Stream.concat(Stream.of(Term.of("table.counselling.note." + source), coverage(counselling)), few)
                .toList();
    }

    /** What is not measured has no coverage. */
    private static Term coverage(Counselling counselling) {
        return counselling.gap().filter(Gap.FEED::equals).isPresent()
                ? Term.of("table.counselling.agreed", counselling.targetPercent())
                : Term.of(
                        "table.counselling.hours",
                        HoursKnown.of(counselling.withHours(), counselling.caseworkers()),
                        counselling.caseworkers(),
                        counselling.targetPercent());
    }

    static Optional<Table> counsellingByCaseworker(TeamSummary summary) {
        return summary.counselling()
                .filter(each -> !each.byCaseworker().isEmpty())
                .map(each -> new Table(
                        "counselling-caseworkers",
                        List.of(Term.of("table.caseworkers.note")),
                        List.of(
                                Column.text("caseworkers", 26),
                                Column.number("counselling-hours", 18),
                                Column.number("working-hours", 18),
                                Column.number("share", 14)),
                        each.byCaseworker().stream()
                                .map(ContactTables::ofCaseworker)
                                .toList()));
    }

    private static Row ofCaseworker(Counselling.OfCaseworker hours) {
        return Row.of(
                hours.id(),
                CycleTables.person(hours.id(), hours.name()),
                new Amount(hours.counsellingHours()),
                new Amount(hours.workingHours()),
                hours.share().<Cell>map(Share::new).orElseGet(Unmeasured::new));
    }
}
