package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.assessment.policy.Plausibility;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.check.ExportCheck;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What cannot be right in the lists of caseworkers and teams in force: the findings of {@code check} that last. */
public record DirectoryFaults(TakenExports exports, ExportCheck check, ExportTexts texts) implements CauseSource {

    private static final Map<Kind, Set<Problem>> PROBLEMS = problems();

    private static Map<Kind, Set<Problem>> problems() {
        Map<Kind, Set<Problem>> problems = new LinkedHashMap<>();
        problems.put(
                Kind.ADDRESSES_UNUSABLE,
                Set.of(
                        Problem.ADDRESS_UNUSABLE,
                        Problem.DOMAIN_NOT_ALLOWED,
                        Problem.ADDRESS_MISSING,
                        Problem.LEADER_ADDRESS_MISSING));
        problems.put(Kind.IDS_ALIKE, Set.of(Problem.IDS_ALIKE));
        problems.put(Kind.ABSENCES_REVERSED, Set.of(Problem.ABSENCE_REVERSED));
        return problems;
    }

    @Override
    public Set<Kind> kinds() {
        return PROBLEMS.keySet();
    }

    @Override
    public List<Cause> open(LocalDate today) {
        List<ExportFinding> findings = check.acrossFiles(
                Arrays.stream(ExportKind.values())
                        .flatMap(kind -> exports.inForce(kind).stream())
                        .map(ExportSource::of)
                        .toList(),
                Plausibility.SHIPPED);
        return PROBLEMS.entrySet().stream()
                .map(entry -> cause(entry.getKey(), of(entry.getValue(), findings), today))
                .filter(cause -> !cause.items().isEmpty())
                .toList();
    }

    private static List<ExportFinding> of(Set<Problem> problems, List<ExportFinding> findings) {
        return findings.stream()
                .filter(finding -> problems.contains(finding.problem()))
                .toList();
    }

    /** The same fault on another line is no news. */
    private Cause cause(Kind kind, List<ExportFinding> findings, LocalDate today) {
        Set<String> items = new TreeSet<>();
        findings.forEach(finding -> items.add(texts.reason(finding)));
        return new Cause(
                Alarm.of(kind, "", today, findings.size())
                        .about(
                                findings.stream()
                                        .map(finding -> finding.file() + ", " + texts.line(finding))
                                        .toList(),
                                List.of()),
                items);
    }
}
