package de.kontaktzyklus.dispatch.smtp.talk;

import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;

/**
 * A look at a mailbox, without reading a mail or marking one: whether it lets us in, and whether the folder is there.
 *
 * @param protocol imaps, pop3s, imap or pop3
 * @param patience how long each answer may take
 */
public record MailboxTalk(
        String protocol,
        String host,
        int port,
        String user,
        String folder,
        MailboxLogin login,
        TrustedCertificates trusted,
        Duration patience) {

    /** How it ended. */
    public enum End {
        /** The number of mails says how many lie there. */
        FINE,
        LOGIN_REFUSED,
        NO_FOLDER,
        NO_ANSWER
    }

    /**
     * What was found.
     *
     * @param mails in the folder
     * @param said why not, in the words of the server, or of who could not reach it; one line
     */
    public record Found(End end, int mails, String said) {}

    public Found look() {
        String secret;
        try {
            secret = login.secret();
        } catch (IOException noToken) {
            return new Found(End.LOGIN_REFUSED, 0, words(noToken));
        }
        try (Store store = Session.getInstance(options()).getStore(protocol)) {
            store.connect(host, port, user, secret);
            return look(store);
        } catch (AuthenticationFailedException refused) {
            return new Found(End.LOGIN_REFUSED, 0, words(refused));
        } catch (FolderNotFoundException missing) {
            return new Found(End.NO_FOLDER, 0, words(missing));
        } catch (MessagingException unreachable) {
            return new Found(End.NO_ANSWER, 0, words(unreachable));
        }
    }

    private Found look(Store store) throws MessagingException {
        try (Folder open = store.getFolder(folder)) {
            open.open(Folder.READ_ONLY);
            return new Found(End.FINE, open.getMessageCount(), "");
        }
    }

    /** As the route that reads the mailbox has them. */
    private Properties options() {
        String prefix = "mail." + protocol + ".";
        String limit = String.valueOf(patience.toMillis());
        Properties options = new Properties();
        options.put(prefix + "auth.mechanisms", login.mechanisms());
        options.put(prefix + "auth.xoauth2.two.line.authentication.format", "true");
        options.put(prefix + "connectiontimeout", limit);
        options.put(prefix + "timeout", limit);
        options.put(prefix + "ssl.checkserveridentity", "true");
        options.put(prefix + "ssl.socketFactory", trusted.socketFactory());
        return options;
    }

    private static String words(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\p{C}+", " ");
    }
}
