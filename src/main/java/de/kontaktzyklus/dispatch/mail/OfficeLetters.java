package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.text.HeaderText;
import de.kontaktzyklus.dispatch.mail.text.MailOffice;
import de.kontaktzyklus.dispatch.mail.text.MailReason;
import de.kontaktzyklus.dispatch.mail.text.NoteWriter;
import de.kontaktzyklus.dispatch.mail.text.Page;
import de.kontaktzyklus.dispatch.mail.text.PageWriter;
import de.kontaktzyklus.dispatch.mail.text.Wording;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmTexts;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.Letters;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.digest.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the mails of an office, each with an HTML and a plain text that say the same. */
public final class OfficeLetters implements Letters, AlarmTexts {

    /** Their last value is why a mail did not go, as the outbox has it. */
    private static final Set<Alarm.Kind> WITH_A_REASON =
            EnumSet.of(Alarm.Kind.MAIL_REFUSED, Alarm.Kind.MAIL_UNKNOWN, Alarm.Kind.SERVER_REFUSES);

    private final MailOffice office;
    private final Wording wording;
    private final MessageMaker messages;

    public OfficeLetters(MailOffice office, AddressRules addresses) {
        this.office = office;
        this.wording = new Wording(office.language());
        this.messages = new MessageMaker(office, addresses);
    }

    @Override
    public OutgoingMail digest(Digest digest, RunFacts run) {
        Page page = new PageWriter(office, wording, digest, run).write();
        Envelope envelope = new Envelope(
                digest.kind(),
                run.day(),
                digest.addressee().address(),
                "",
                run.writtenAt(),
                digest.overdueCustomers(),
                digest.part().place());
        return messages.make(envelope, page, calendar(digest, run)).heldBy(digest.holders());
    }

    private List<Attachment> calendar(Digest digest, RunFacts run) {
        return digest.talkTime().isEmpty()
                ? List.of()
                : office.talkHours().stream()
                        .map(hours -> new TalkCalendar(
                                        wording,
                                        office.zone(),
                                        hours,
                                        Envelope.hash(digest.addressee().address()),
                                        Mailbox.address(office.from()))
                                .of(digest.talkTime(), run.day(), run.writtenAt()))
                        .toList();
    }

    @Override
    public OutgoingMail alarm(Alarm alarm, Instant writtenAt) {
        AlarmWords words = words(alarm);
        Page page = page(
                wording.say("subject.ALARM", words.title(), alarm.day()),
                Stream.concat(words.what().stream(), words.todo().stream()).toList());
        Envelope envelope = new Envelope(
                MailKind.ALARM,
                alarm.day(),
                office.administrator(),
                alarm.kind() + " " + alarm.subject(),
                writtenAt,
                Set.of());
        return messages.make(envelope, page, List.of());
    }

    @Override
    public AlarmWords words(Alarm alarm) {
        String key = "alarm." + alarm.kind();
        Object[] values = cleaned(WITH_A_REASON.contains(alarm.kind()) ? withReason(alarm) : alarm.values());
        String title = wording.say(key + ".title", values);
        List<String> what = new ArrayList<>();
        what.add(wording.say(key, values));
        alarm.points().stream().map(HeaderText::clean).forEach(what::add);
        List<String> todo = alarm.ways().isEmpty()
                ? List.of(wording.say(key + ".do", values))
                : alarm.ways().stream().map(HeaderText::clean).toList();
        return new AlarmWords(title, what, todo);
    }

    @Override
    public String openSince(AlarmWords words, LocalDate since) {
        return wording.say(
                "alarm.open-since",
                words.title(),
                since,
                String.join(" ", words.what()),
                String.join(" ", words.todo()));
    }

    @Override
    public OutgoingMail passOn(OutgoingMail refused, PassingOn passing) {
        NoteWriter notes = new NoteWriter(wording, office.administrator());
        Envelope envelope = new Envelope(
                refused.kind(),
                refused.day(),
                passing.to().address(),
                refused.messageId(),
                passing.at(),
                refused.customers());
        return messages.passOn(
                        envelope,
                        notes.subject(refused.subject()),
                        notes.note(refused.kind(), passing),
                        refused,
                        passing.as() == PassingOn.Role.READER)
                .passingOn(refused);
    }

    /**
     * Says that it is a test, and nothing else.
     *
     * @throws IllegalArgumentException if the recipient may not be written to
     */
    public OutgoingMail test(String recipient, LocalDate day, Instant writtenAt) {
        Page page = page(
                wording.say("subject.TEST", office.name()),
                List.of(wording.say("test.lead"), wording.say("test.nothing-to-do")));
        Envelope envelope = new Envelope(MailKind.ALARM, day, recipient, "test " + writtenAt, writtenAt, Set.of());
        return messages.make(envelope, page, List.of());
    }

    /** To a team leader: the summary of a month is there. */
    public OutgoingMail summaryNotice(SummaryNotice notice, LocalDate day, Instant writtenAt) {
        boolean attached = !notice.attachments().isEmpty();
        Page page = new Page(
                wording.language(),
                subject(notice),
                office.name(),
                salutation(notice.leader()),
                Page.Start.of(Stream.concat(Stream.of(lead(notice)), notice.headline().stream())
                        .toList()),
                List.of(place("summary.page", notice.page()), place("summary.workbook", notice.workbook())),
                attached ? List.of(wording.say("summary.attached")) : List.of(),
                Page.Sums.NONE,
                figures(notice),
                Page.Numbers.NONE,
                footer(notice, attached));
        Envelope envelope = new Envelope(
                MailKind.SUMMARY_NOTICE,
                day,
                notice.recipient(),
                notice.page().path(), // one for each team and month, even if two teams have the same name
                writtenAt,
                Set.of());
        return messages.make(envelope, page, notice.attachments());
    }

    private List<String> footer(SummaryNotice notice, boolean attached) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.say("footer.ask", office.administrator()));
        if (!notice.anchor().isEmpty()) {
            lines.add(wording.say("footer.anchor", notice.anchor()));
        }
        lines.add(wording.say(attached ? "footer.attached" : "footer.automatic"));
        return lines;
    }

    /** Also of a workbook that is attached: the file is what stays. */
    private Page.Place place(String key, SummaryNotice.Place place) {
        return new Page.Place(wording.say(key), place.shown(), place.link());
    }

    private List<Page.Chapter> figures(SummaryNotice notice) {
        if (notice.figures().isEmpty()) {
            return List.of();
        }
        return List.of(new Page.Chapter(
                wording.say("summary.figures"),
                wording.say("summary.figures.hint", notice.month().minusMonths(1)),
                notice.figures().stream()
                        .map(figure -> new Page.Item("", figure.label(), figure.value(), figure.details()))
                        .toList()));
    }

    private String subject(SummaryNotice notice) {
        String team = notice.team().isEmpty() ? wording.say("summary.no-team") : notice.team();
        return wording.say("subject.SUMMARY_NOTICE", notice.month(), team);
    }

    private String lead(SummaryNotice notice) {
        return notice.team().isEmpty()
                ? wording.say("summary.lead.no-team", notice.month(), notice.asOf())
                : wording.say("summary.lead", notice.team(), notice.month(), notice.asOf());
    }

    private String salutation(String name) {
        return name.isEmpty() ? wording.say("salutation") : wording.say("salutation.name", name);
    }

    private Page page(String subject, List<String> lead) {
        return Page.ofSentences(
                wording.language(), subject, office.name(), lead, List.of(wording.say("footer.automatic")));
    }

    /** The reason as people say it. */
    private List<Object> withReason(Alarm alarm) {
        List<Object> values = new ArrayList<>(alarm.values());
        int last = values.size() - 1;
        values.set(last, new MailReason(wording).words(String.valueOf(values.get(last))));
        return values;
    }

    private static Object[] cleaned(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof String text ? HeaderText.clean(text) : value)
                .toArray();
    }
}
