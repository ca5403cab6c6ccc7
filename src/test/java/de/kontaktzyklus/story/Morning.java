package de.kontaktzyklus.story;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.causes.OpenCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a morning of an office left behind.
 *
 * @param mails what arrived
 * @param cases the case export in force
 * @param causes that are open
 * @param folder names of the files that are still in the export folder
 */
record Morning(List<Mail> mails, Optional<TakenExports.Taken> cases, List<OpenCause> causes, List<String> folder) {

    static Morning of(StoryOffice office, List<Mail> mails) throws IOException {
        try (Stream<Path> left = Files.list(office.exports())) {
            return new Morning(
                    mails,
                    office.pipeline().state().takenExports().inForce(ExportKind.CASES),
                    office.pipeline().state().openCauses().all(),
                    left.map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .toList());
        }
    }

    /** Rows of the case export in force, and how many of them are rejected. */
    String rows() {
        return cases.map(taken -> taken.rows() + " " + taken.rejected()).orElse("none");
    }

    List<Alarm.Kind> kinds() {
        return List.copyOf(new TreeSet<>(causes.stream().map(OpenCause::kind).toList()));
    }

    /** All that somebody got, on one line. */
    String text(String recipient) {
        return mails.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .map(mail -> mail.text().replaceAll("\\s+", " "))
                .reduce("", (before, next) -> before + next);
    }

    /** The mails without the anchor of the audit, which no two offices have in common. */
    List<Mail> said() {
        return mails.stream()
                .map(mail -> new Mail(
                        mail.kind(),
                        mail.recipient(),
                        mail.subject(),
                        mail.text().replaceAll("\\d+:[0-9a-f]{64}", "ANCHOR")))
                .toList();
    }

    /** The mails that are no alarms, without the line that says from which file they are. */
    List<Mail> digests() {
        return mails.stream()
                .filter(mail -> !mail.kind().equals("alarm"))
                .map(mail -> new Mail(
                        mail.kind(),
                        mail.recipient(),
                        mail.subject(),
                        mail.text().replaceAll("(?m)^Grundlage: .*$", "")))
                .toList();
    }

    /** The same without the sums, for an export in which there are rows that are nobody's. */
    List<Mail> digestsWithoutSums() {
        return digests().stream()
                .map(mail -> new Mail(
                        mail.kind(),
                        mail.recipient(),
                        mail.subject(),
                        mail.text().replaceAll("(?s)Kontrollsumme des Exports: .*? doppelt\\.", "")))
                .toList();
    }
}
