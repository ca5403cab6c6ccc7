package de.kontaktzyklus.cli.outlook;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cli.terminal.Lines;
import de.kontaktzyklus.cli.terminal.TextTable;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.policy.PolicyFile;
import de.kontaktzyklus.forecast.WeekLoad;
import de.kontaktzyklus.forecast.whatif.GroupChange;
import de.kontaktzyklus.forecast.whatif.Side;
import de.kontaktzyklus.forecast.whatif.StatusCounts;
import de.kontaktzyklus.forecast.whatif.Transition;
import de.kontaktzyklus.forecast.whatif.WhatIf;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What another policy would change, for people. */
final class WhatIfPage {

    private static final double MINUTES = 60;
    private static final double PERCENT = 100;

    private final Texts texts;
    private final Lines lines;

    WhatIfPage(Texts texts) {
        this.texts = texts;
        this.lines = new Lines(texts);
    }

    /**
     * @param cases name of the case export
     * @param policy name of the other policy's file
     */
    void write(WhatIf whatIf, String cases, String policy, Writer out) throws IOException {
        lines.say("what-if.head", whatIf.asOf(), cases, whatIf.rowsRead());
        lines.say("what-if.before", policy(PolicyFile.NAME, whatIf.before()));
        lines.say("what-if.after", policy(policy, whatIf.after()));
        lines.blank();
        changed(whatIf);
        states(whatIf.before().rows(), whatIf.after().rows());
        transitions(whatIf.transitions());
        lines.blank();
        lines.say("what-if.legend");
        groups("what-if.profiles", "what-if.without-profile", whatIf.profiles());
        groups("what-if.teams", "what-if.without-team", whatIf.teams());
        weeks(whatIf.before().weeks(), whatIf.after().weeks());
        lines.writeTo(out);
    }

    private void changed(WhatIf whatIf) {
        if (whatIf.otherStatus() + whatIf.otherWindow() == 0) {
            lines.say("what-if.same");
        } else {
            lines.say("what-if.changed", whatIf.otherStatus(), whatIf.otherWindow());
        }
        if (whatIf.changedProtected() > 0) {
            lines.say("what-if.protected", whatIf.changedProtected());
        }
    }

    private String policy(String file, Side side) {
        return side.validFrom()
                .map(day -> texts.text("what-if.policy", file, side.source(), day))
                .orElseGet(() -> texts.text("what-if.no-policy", file));
    }

    private void states(StatusCounts before, StatusCounts after) {
        TextTable table =
                table("what-if.status", "what-if.before.column", "what-if.after.column", "what-if.difference");
        for (Status status : Status.values()) {
            int now = before.count(status);
            int then = after.count(status);
            table.row(List.of(texts.text("status." + status), number(now), number(then), signed(then - now)));
        }
        table.row(List.of(texts.text("what-if.adherence"), share(before), share(after), points(before, after)));
        show(table);
    }

    private void transitions(List<Transition> transitions) {
        if (transitions.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(2);
        table.row(words("what-if.from", "what-if.to", "what-if.cases"));
        transitions.forEach(each -> table.row(List.of(
                texts.text("status." + each.before()), texts.text("status." + each.after()), number(each.cases()))));
        show(table);
    }

    private void groups(String title, String without, List<GroupChange> groups) {
        TextTable table = table(title, "what-if.in-scope", "what-if.overdue", "what-if.kept", "what-if.changed.column");
        groups.forEach(group -> table.row(List.of(
                group.key().isEmpty()
                        ? texts.text(without)
                        : texts.text("what-if.profile", group.key(), group.label())
                                .stripTrailing(),
                then(number(group.before().inCycle()), number(group.after().inCycle())),
                then(
                        number(group.before().count(Status.OVERDUE)),
                        number(group.after().count(Status.OVERDUE))),
                then(share(group.before()), share(group.after())),
                number(group.changed()))));
        show(table);
    }

    private void weeks(List<WeekLoad> before, List<WeekLoad> after) {
        TextTable table = table("what-if.weeks", "what-if.talks", "what-if.hours", "what-if.difference");
        int weeks = Math.min(before.size(), after.size());
        for (int week = 0; week < weeks; week++) {
            WeekLoad now = before.get(week);
            WeekLoad then = after.get(week);
            table.row(load(texts.text("forecast.week", now.isoWeek(), now.monday()), List.of(now), List.of(then)));
        }
        table.row(load(texts.text("forecast.sum"), before, after));
        show(table);
    }

    private List<String> load(String label, List<WeekLoad> before, List<WeekLoad> after) {
        int now = before.stream().mapToInt(WeekLoad::minutes).sum();
        int then = after.stream().mapToInt(WeekLoad::minutes).sum();
        return List.of(
                label,
                then(
                        number(before.stream().mapToInt(WeekLoad::talks).sum()),
                        number(after.stream().mapToInt(WeekLoad::talks).sum())),
                then(texts.text("forecast.hours", now / MINUTES), texts.text("forecast.hours", then / MINUTES)),
                now == then ? "–" : texts.text("what-if.signed-hours", (then - now) / MINUTES));
    }

    private TextTable table(String... titles) {
        return new TextTable(1).row(words(titles));
    }

    private List<String> words(String... keys) {
        return Stream.of(keys).map(key -> texts.text(key)).toList();
    }

    private void show(TextTable table) {
        lines.blank();
        lines.table(table);
    }

    private String then(String before, String after) {
        return before.equals(after) ? before : texts.text("what-if.then", before, after);
    }

    private String number(int count) {
        return texts.text("forecast.number", count);
    }

    private String signed(int difference) {
        return difference == 0 ? "–" : texts.text("what-if.signed", difference);
    }

    private String share(StatusCounts counts) {
        OptionalDouble share = counts.adherence();
        return share.isPresent() ? texts.text("what-if.share", share.getAsDouble()) : "–";
    }

    private String points(StatusCounts before, StatusCounts after) {
        OptionalDouble now = before.adherence();
        OptionalDouble then = after.adherence();
        boolean comparable = now.isPresent() && then.isPresent() && now.getAsDouble() != then.getAsDouble();
        return comparable ? texts.text("what-if.points", (then.getAsDouble() - now.getAsDouble()) * PERCENT) : "–";
    }
}
