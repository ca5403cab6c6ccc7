package de.kontaktzyklus.dispatch.mail.bounces;

import de.kontaktzyklus.delivery.ReturnedMail;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/**
 * Picks the mails of a mailbox that have something to say of ours. All others stay as they are, unread ones unread:
 * they are looked at without leaving a trace, and not again as long as the program runs when nothing more is to be
 * learned. One that cannot be read may be readable at the next look, so it is tried again.
 */
public final class ReturnedMails extends SearchTerm {

    private static final long serialVersionUID = 1L;
    private static final EventLog LOG = EventLog.of(ReturnedMails.class);
    private static final int KEY_LENGTH = 32;

    private final transient Predicate<String> settled;
    private final transient Predicate<ReturnedMail> wanted;
    private final transient Map<String, ReturnedMail> found = new ConcurrentHashMap<>();
    private final transient DoneMails done = new DoneMails();
    private transient @Nullable Folder folder;
    private transient boolean marked = true;
    private transient Set<Message> unread = new HashSet<>();

    /**
     * Mails of a mailbox.
     *
     * @param settled whether the mail of a key is settled: asked of those that are not wanted, and of all where a
     *     mailbox cannot mark mails as read (POP3)
     * @param wanted which of those that came back are to be settled
     */
    public ReturnedMails(Predicate<String> settled, Predicate<ReturnedMail> wanted) {
        this.settled = settled;
        this.wanted = wanted;
    }

    /** Tells a mail apart from all others; qmail gives its notices no Message-ID, and sends several in a second. */
    static String key(Envelopes headers) throws MessagingException {
        String id = headers.text("Message-ID").replaceAll("\\s+", "");
        String more = id.isEmpty() ? "\n" + headers.text("Received") + "\n" + headers.text("X-Failed-Recipients") : "";
        return hash(id + "\n" + headers.text("Date") + more);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What one of those that were picked says; once. */
    public Optional<ReturnedMail> take(Object picked) {
        try {
            return Optional.ofNullable(found.remove(key(new Envelopes((Message) picked))));
        } catch (MessagingException gone) {
            throw new IllegalStateException("The headers of a mail cannot be read any more", gone);
        }
    }

    /** A mail that cannot be read stays as it is, and keeps no other from being read. */
    @Override
    public synchronized boolean match(Message mail) {
        try {
            return isUnread(mail) && isWanted(mail);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.failed(Event.MAILBOX_MAIL_NOT_READ, unreadable);
            return false;
        }
    }

    private boolean isWanted(Message mail) throws MessagingException, IOException {
        if (mail instanceof IMAPMessage looked) {
            looked.setPeek(true);
        }
        if (!marked && settled.test(key(new Envelopes(mail)))) {
            done.add(mail);
            return false;
        }
        Optional<ReturnedMail> read = ReturnReader.read(mail);
        Optional<ReturnedMail> returned = read.filter(wanted);
        returned.ifPresent(each -> found.put(each.key(), each));
        if (returned.isEmpty() && read.map(ReturnedMail::key).stream().allMatch(settled)) {
            done.add(mail);
        }
        return returned.isPresent();
    }

    /** Asked once for each look into the mailbox, not once for each mail. */
    private boolean isUnread(Message mail) throws MessagingException {
        Folder now = mail.getFolder();
        if (now == null) {
            return true;
        }
        if (now != folder) {
            folder = now;
            found.clear();
            marked = now.getPermanentFlags().contains(Flags.Flag.SEEN);
            unread = unreadIn(now);
        }
        return unread.contains(mail);
    }

    private Set<Message> unreadIn(Folder folder) throws MessagingException {
        Message[] mails = done.without(folder, folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)));
        FetchProfile headers = new FetchProfile();
        headers.add(IMAPFolder.FetchProfileItem.HEADERS);
        headers.add(FetchProfile.Item.SIZE);
        folder.fetch(mails, headers);
        return new HashSet<>(Arrays.asList(mails));
    }
}
