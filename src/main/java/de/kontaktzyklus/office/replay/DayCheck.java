package de.kontaktzyklus.office.replay;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.Sha256;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.replay.Difference.Kind;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.state.reminders.DigestsEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that speaks against a recorded day: in the record itself, in the outbox, and beside the day made once more. */
public final class DayCheck {

    private final RecordedDay recorded;
    private final KeptMails mails;
    private final Map<String, KeptMail> outbox;

    public DayCheck(RecordedDay recorded, KeptMails mails) {
        this.recorded = recorded;
        this.mails = mails;
        this.outbox = mails
                .list(new KeptMails.Filter(
                        Optional.empty(), Optional.of(recorded.entry().day())))
                .stream()
                .collect(Collectors.toMap(KeptMail::messageId, Function.identity()));
    }

    /** How many mails the run has planned. */
    public int recordedMails() {
        return (int) recorded.details().stream()
                .filter(detail -> detail.has(AuditFacts.WORDING))
                .count();
    }

    /** Mails of the day that no run of digests has planned: passed on, alarms, notices. */
    public long otherMails() {
        return outbox.keySet().stream().filter(mail -> wording(mail).isEmpty()).count();
    }

    /**
     * Beside the day as the program of today makes it.
     *
     * @param office by which it was made
     */
    public List<Difference> beside(MadeDigests made, Office office) {
        List<Difference> all = new ArrayList<>(ofRecord());
        Map<String, Object> rules = Map.of("policy", office.policyVersion(), "calendar", office.calendarVersion());
        all.addAll(new Comparison(outbox).of(recorded, made, DigestsEntry.of(made, rules)));
        return List.copyOf(all);
    }

    /**
     * Where the program of today makes nothing.
     *
     * @param why code of the reason
     */
    public List<Difference> besideNothing(String why) {
        List<Difference> all = new ArrayList<>(ofRecord());
        all.add(new Difference(Kind.NOT_MADE, "", "", "", "", String.valueOf(recordedMails()), why));
        return List.copyOf(all);
    }

    private List<Difference> ofRecord() {
        List<Difference> all = new ArrayList<>();
        String number = String.valueOf(recorded.entry().number());
        if (!recorded.isUnchanged()) {
            all.add(new Difference(Kind.RECORD_CHANGED, "", "", "", number, "", ""));
        }
        if (recorded.forgotten() > 0) {
            all.add(new Difference(
                    Kind.RECORD_INCOMPLETE, "", "", "", number, String.valueOf(recorded.forgotten()), ""));
        }
        outbox.values().forEach(mail -> ofOutbox(mail).ifPresent(all::add));
        return all;
    }

    /** Its text may be forgotten already; whoever changes it cannot change its hash. */
    private Optional<Difference> ofOutbox(KeptMail mail) {
        byte[] text = mails.content(mail).bytes();
        String kept = Sha256.of(text);
        return wording(mail.messageId())
                .filter(recordedHash -> text.length > 0 && !recordedHash.equals(kept))
                .map(recordedHash -> new Difference(
                        Kind.OUTBOX_CHANGED,
                        mail.messageId(),
                        mail.recipient(),
                        mail.subject(),
                        "",
                        recordedHash,
                        kept));
    }

    private Optional<String> wording(String messageId) {
        return recorded.details().stream()
                .filter(detail -> detail.has(AuditFacts.WORDING)
                        && detail.path(AuditFacts.MAIL).asText().equals(messageId))
                .map(detail -> detail.path(AuditFacts.WORDING).asText())
                .findFirst();
    }
}
