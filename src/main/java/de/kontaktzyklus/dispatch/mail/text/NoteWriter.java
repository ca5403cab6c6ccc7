package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.PassingOn.Role;
import de.kontaktzyklus.reminders.digest.Addressee;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the note before a mail that is passed on: whom it could not reach, and what the new reader should do. */
public record NoteWriter(Wording wording, String administrator) {

    public Note note(MailKind kind, PassingOn passing) {
        String missed = passing.missed().stream().map(NoteWriter::inWords).collect(Collectors.joining("; "));
        return new Note(
                wording.say(passing.as() == Role.READER ? "passed-on.heading.READER" : "passed-on.heading"),
                List.of(
                        wording.say("passed-on.missed", missed),
                        wording.say("next-as." + passing.as()),
                        wording.say(kind == MailKind.SUMMARY_NOTICE ? "passed-on.do.notice" : "passed-on.do"),
                        wording.say("passed-on.mend", administrator)));
    }

    /** The prefix comes only once, however often the mail is passed on. */
    public String subject(String before) {
        String mark = wording.say("passed-on.subject", "");
        return before.startsWith(mark) ? before : mark + before;
    }

    private static String inWords(Addressee missed) {
        return HeaderText.clean(
                missed.name().isEmpty() ? missed.address() : missed.name() + " (" + missed.address() + ")");
    }
}
