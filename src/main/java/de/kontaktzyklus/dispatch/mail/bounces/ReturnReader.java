package de.kontaktzyklus.dispatch.mail.bounces;

import de.kontaktzyklus.delivery.ReturnedMail;
import de.kontaktzyklus.delivery.ReturnedMail.Kind;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail says of one of ours, if a machine says so. The evidence is in its headers and in its parts, never in what
 * a person writes: who answers a digest quotes its Message-ID, too.
 */
public final class ReturnReader {

    private static final int LONGEST_REASON = 150;

    /** A mail server that sends a whole mail back sends one that it has taken. */
    private static final int LARGEST = 128 * 1024 * 1024;

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private ReturnReader() {}

    /** Empty if it is anything else. */
    static Optional<ReturnedMail> read(Message mail) throws MessagingException, IOException {
        Envelopes headers = new Envelopes(mail);
        if (isAway(headers)) {
            return Optional.of(returned(headers, Kind.OUT_OF_OFFICE, List.of(), ""));
        }
        boolean report = isReport(headers);
        if (report ? isOnSomethingElse(headers) : !isByServer(headers)) {
            return Optional.empty();
        }
        Contents contents = Contents.of(whole(mail));
        return report ? ofReport(headers, contents) : inWords(headers, contents);
    }

    private static boolean isReport(Envelopes headers) throws MessagingException {
        return headers.lower("Content-Type").startsWith("multipart/report");
    }

    /**
     * A report says what it is on (RFC 6522), such as that a mail was read or deleted (RFC 8098): such a one may quote
     * a notice. One that does not say it is judged by its parts. It is read from the header itself, because
     * {@link Message#getContentType} is what an IMAP server says of it.
     */
    private static boolean isOnSomethingElse(Envelopes headers) throws MessagingException {
        try {
            String type = new ContentType(headers.text("Content-Type")).getParameter("report-type");
            return type != null && !type.strip().equalsIgnoreCase("delivery-status");
        } catch (ParseException unreadable) {
            return false;
        }
    }

    /** Read here: what an IMAP server says of the parts of a mail is wrong often enough. */
    private static Message whole(Message mail) throws MessagingException {
        return mail instanceof MimeMessage far && mail.getSize() <= LARGEST ? new MimeMessage(far) : mail;
    }

    private static Optional<ReturnedMail> ofReport(Envelopes headers, Contents contents) throws MessagingException {
        Optional<StatusReport> report = contents.report();
        return report.flatMap(StatusReport::kind).isPresent()
                ? Optional.of(returned(
                        headers,
                        report.flatMap(StatusReport::kind).orElseThrow(),
                        ids(headers, contents),
                        report.map(StatusReport::reason).orElse("")))
                : Optional.empty();
    }

    private static Optional<ReturnedMail> inWords(Envelopes headers, Contents contents) throws MessagingException {
        return kindInWords(headers).isPresent()
                ? Optional.of(returned(
                        headers, kindInWords(headers).orElseThrow(), ids(headers, contents), status(contents.text())))
                : Optional.empty();
    }

    private static Optional<Kind> kindInWords(Envelopes headers) throws MessagingException {
        String subject = headers.text("Subject");
        if (BounceWords.DELAYED.matcher(subject).find()) {
            return Optional.of(Kind.DELAYED);
        }
        boolean failed = BounceWords.FAILED.matcher(subject).find() || headers.has("X-Failed-Recipients");
        return failed ? Optional.of(Kind.FAILED) : Optional.empty();
    }

    /** A notice of a mail server is also sent automatically, but it is no reply (RFC 3834, 5). */
    private static boolean isAway(Envelopes headers) throws MessagingException {
        boolean reply = headers.lower("Auto-Submitted").startsWith("auto-replied")
                || headers.has("X-Autoreply")
                || headers.has("X-Autorespond")
                || headers.lower("Precedence").equals("auto_reply")
                || BounceWords.AWAY.matcher(headers.text("Subject")).find();
        return reply && !isReport(headers) && !headers.has("X-Failed-Recipients") && !isFromServer(headers);
    }

    private static boolean isByServer(Envelopes headers) throws MessagingException {
        boolean machine = headers.has("X-Failed-Recipients")
                || headers.text("Return-Path").equals("<>")
                || isFromServer(headers);
        return machine
                && !BounceWords.BY_PERSON.matcher(headers.text("Subject")).find();
    }

    private static boolean isFromServer(Envelopes headers) throws MessagingException {
        String from = headers.text("From");
        Matcher angled = Pattern.compile("<([^<>]*)>\\s*$").matcher(from);
        String address = angled.find() ? angled.group(1) : from;
        return BounceWords.SERVER.matcher(address.strip()).matches()
                || address.strip().equalsIgnoreCase("mailer-daemon");
    }

    /** The returned mail itself says it best; then what is answered to; then what stands in the words. */
    private static List<String> ids(Envelopes headers, Contents contents) throws MessagingException {
        if (contents.returnedId().isPresent()) {
            return contents.returnedId().stream().toList();
        }
        List<String> answered = found(headers.text("In-Reply-To") + " " + headers.text("References"));
        return answered.isEmpty() ? found(contents.text()) : answered;
    }

    private static List<String> found(String text) {
        return BounceWords.MESSAGE_ID
                .matcher(text)
                .results()
                .map(id -> id.group())
                .distinct()
                .limit(50)
                .toList();
    }

    private static String status(String text) {
        Matcher status = BounceWords.STATUS.matcher(text);
        return status.find() ? status.group(1) : "";
    }

    private static ReturnedMail returned(Envelopes headers, Kind kind, List<String> ids, String words)
            throws MessagingException {
        return new ReturnedMail(ReturnedMails.key(headers), kind, ids, kind == Kind.FAILED ? reason(words) : "");
    }

    /** The words of other mail servers like to name the mailbox, and are not to be trusted with a log. */
    private static String reason(String words) {
        String plain = ADDRESS.matcher(words.replaceAll("\\p{C}+", " "))
                .replaceAll("…")
                .strip();
        String cut = plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON) + "…";
        return ("came back " + cut).strip();
    }
}
