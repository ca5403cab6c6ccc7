package de.kontaktzyklus.cli.replay;

import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.replay.ExportsThen;
import de.kontaktzyklus.office.replay.RecordedDay;
import de.kontaktzyklus.reminders.knowledge.ChangedKnowledgeException;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import de.kontaktzyklus.state.StateDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What is needed of a day to replay it; says what is missing, why, and what can be done all the same. */
final class KeptDay {

    private final LocalDate day;
    private final StateDatabase state;
    private final Texts texts;

    KeptDay(LocalDate day, StateDatabase state, Texts texts) {
        this.day = day;
        this.state = state;
        this.texts = texts;
    }

    RecordedDay recorded() {
        return RecordedDay.of(day, state.auditTrail())
                .orElseThrow(() ->
                        refused(state.reminderMemory().isMade(day) ? "replay.not-recorded" : "replay.not-made", day));
    }

    DayKnowledge knowledge(RecordedDay recorded) {
        if (recorded.knowledge().isEmpty()) {
            throw refused("replay.not-recorded", day);
        }
        try {
            return state.keptKnowledge().of(day, recorded.knowledge()).orElseThrow(this::notKept);
        } catch (ChangedKnowledgeException changed) {
            throw refused("replay.knowledge-changed", day, recorded.entry().number());
        }
    }

    private RefusedException notKept() {
        List<LocalDate> days = state.keptKnowledge().days();
        return days.isEmpty()
                ? refused("replay.none-kept", day, day.toString())
                : refused("replay.not-kept", day, day.toString(), days.get(0), days.get(days.size() - 1));
    }

    /** @throws RefusedException if one of them is nowhere any more */
    void requireAll(ExportsThen exports) {
        if (!exports.missing().isEmpty()) {
            throw refused(
                    "replay.export-missing",
                    day,
                    day.toString(),
                    exports.missing().stream().map(this::named).collect(Collectors.joining("\n  ", "\n  ", "\n")));
        }
    }

    private String named(ExportFile file) {
        return texts.text(
                "audit.export", texts.text("kind." + file.kind()), file.name(), file.exportDate(), file.sha256());
    }

    RefusedException refused(String key, Object... values) {
        return new RefusedException(texts.text(key, values));
    }
}
