package de.kontaktzyklus.cli.replay;

import de.kontaktzyklus.cli.terminal.Lines;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.replay.Difference;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** A replay, for people. */
final class ReplayPage {

    private static final String IN = "  ";

    private final Texts texts;
    private final ZoneId zone;
    private final Lines lines;

    ReplayPage(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.lines = new Lines(texts);
    }

    List<String> lines(Replayed replayed) {
        say("", "replay.head", replayed.day(), replayed.entry(), LocalDateTime.ofInstant(replayed.recordedAt(), zone));
        boolean sameVersion = replayed.version().equals(replayed.recordedVersion());
        say(
                "",
                sameVersion ? "replay.same-version" : "replay.other-version",
                replayed.recordedVersion(),
                replayed.version());
        say("", replayed.current() ? "replay.by-current" : "replay.by-then");
        say("", "audit.policy", replayed.policy());
        say("", "audit.calendar", replayed.calendar());
        if (replayed.changedSince().isEmpty()) {
            say("", "replay.configuration-same");
        } else {
            say("", "replay.configuration-other", String.join(", ", replayed.changedSince()));
        }
        replayed.exports()
                .forEach(file -> say(
                        "",
                        "audit.export",
                        texts.text("kind." + file.kind()),
                        file.name(),
                        file.exportDate(),
                        file.sha256()));
        say("", "replay.mails", replayed.recordedMails(), replayed.replayedMails());
        if (replayed.otherMails() > 0) {
            say("", "replay.other-mails", replayed.otherMails());
        }
        say(
                "",
                replayed.same() ? "replay.same" : "replay.differs",
                replayed.differences().size());
        replayed.differences().forEach(this::difference);
        return lines.toList();
    }

    private void difference(Difference each) {
        String where =
                each.recipient().isEmpty() ? each.mail() : texts.text("replay.mail", each.recipient(), each.subject());
        String what = texts.text("replay.difference." + each.kind(), each.about());
        lines.add(IN + (where.isEmpty() ? what : where + ": " + what));
        if (!each.recorded().isEmpty()) {
            say(IN + IN, "replay.recorded", each.recorded());
        }
        if (!each.replayed().isEmpty()) {
            say(IN + IN, "replay.replayed", each.replayed());
        }
    }

    private void say(String indent, String key, Object... values) {
        lines.add(indent + texts.text(key, values));
    }
}
