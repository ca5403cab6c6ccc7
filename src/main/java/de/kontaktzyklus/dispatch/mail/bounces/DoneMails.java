package de.kontaktzyklus.dispatch.mail.bounces;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.pop3.POP3Folder;

/**
 * Mails of a mailbox that have nothing to say, or nothing more, by the ids that the mailbox gives them. They lie there
 * as long as nobody takes them away, and are not read anew at each look. Kept as long as the program runs.
 */
final class DoneMails {

    private final Set<String> ids = new HashSet<>();

    /** The others. What is not in the mailbox any more is forgotten. */
    Message[] without(Folder folder, Message[] mails) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(mails, profile);
        List<Message> others = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (Message mail : mails) {
            Optional<String> id = id(folder, mail).filter(ids::contains);
            id.ifPresentOrElse(there::add, () -> others.add(mail));
        }
        ids.retainAll(there);
        return others.toArray(new Message[0]);
    }

    void add(Message mail) throws MessagingException {
        Folder folder = mail.getFolder();
        if (folder != null) {
            id(folder, mail).ifPresent(ids::add);
        }
    }

    /** Empty where the mailbox gives none: then it is read at each look. */
    private static Optional<String> id(Folder folder, Message mail) throws MessagingException {
        if (folder instanceof UIDFolder numbered) {
            return Optional.of(numbered.getUIDValidity() + " " + numbered.getUID(mail));
        }
        return folder instanceof POP3Folder named ? Optional.ofNullable(named.getUID(mail)) : Optional.empty();
    }
}
