package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Health as Nagios reads it: the first line is the message, each further one an issue. */
record HealthPage(Texts texts) {

    List<String> lines(Health health) {
        List<Issue> issues = health.issues();
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(
                "health.first",
                health.state().name(),
                issues.stream()
                        .findFirst()
                        .map(Issue::title)
                        .orElseGet(() -> texts.text("health.ok", health.version())),
                Math.max(0, issues.size() - 1)));
        issues.stream().map(this::line).forEach(lines::add);
        return lines.stream().map(HealthPage::withoutPipe).toList();
    }

    private String line(Issue issue) {
        String said = Stream.concat(
                        issue.what().stream(), issue.todo().stream().map(line -> texts.text("health.do", line)))
                .map(HealthPage::sentence)
                .collect(Collectors.joining(" "));
        String severity = issue.severity().name();
        return issue.since()
                .map(day -> texts.text("health.issue-since", severity, issue.title(), said, day))
                .orElseGet(() -> texts.text("health.issue", severity, issue.title(), said));
    }

    /** In a mail each has a line of its own, and needs no full stop. */
    private static String sentence(String line) {
        return line.isEmpty() || ".!?:".indexOf(line.charAt(line.length() - 1)) >= 0 ? line : line + ".";
    }

    /** Nagios reads what follows one as numbers. */
    private static String withoutPipe(String line) {
        return line.replace('|', '/').replace('\n', ' ');
    }
}
