package de.kontaktzyklus.dispatch.smtp.talk;

import de.kontaktzyklus.dispatch.smtp.line.OwnName;
import de.kontaktzyklus.log.EventLog;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line to the mail server, for one mail after the other, and a verdict when one fails. It knows how far a mail has
 * come, and asks before the final dot leaves. The exceptions of Angus do not tell: a hang after the dot looks the same
 * as a harmless one before it. So stage and answer are noted here, where they come by.
 */
final class DotTransport extends SMTPTransport {

    private static final Logger LOG = LoggerFactory.getLogger(DotTransport.class);
    private static final String RESET = "RSET";
    private static final String SENDER = "MAIL FROM:";
    private static final String SIZE = "SIZE";

    private final MailServer server;
    private volatile Stage stage = Stage.CONNECTION;
    private Runnable dotLeaving = () -> {};
    private Reply reply = Reply.NONE;
    private Reply greeting = Reply.NONE;
    private boolean resetting;
    private boolean greeted;
    private boolean spoilt;
    private int carried;
    private int accepted;
    private long size;
    private long usedAt = System.nanoTime();
    private InetAddress ownAddress = InetAddress.getLoopbackAddress();

    DotTransport(Session session, MailServer server) {
        super(
                session,
                new URLName("smtp", server.host().plainName(), server.host().port(), null, null, null));
        this.server = server;
    }

    /**
     * Opens the line to the first address of the mail server at which it greets, and logs in; a token that the server
     * does not believe is fetched anew once. Else throws {@link UnsentMailException}.
     */
    synchronized void open() throws UnsentMailException {
        try {
            openAtAnyAddress();
        } catch (AuthenticationFailedException notBelieved) {
            throw new UnsentMailException(Verdict.SERVER, noGo(), withMechanisms(notBelieved));
        } catch (MessagingException failure) {
            throw new UnsentMailException(Verdict.SERVER, noGo(), failure);
        } catch (IOException failure) {
            throw new UnsentMailException(
                    Verdict.SERVER, noGo(), new MessagingException(failure.getMessage(), failure));
        } catch (RuntimeException fault) {
            throw new UnsentMailException(Verdict.SERVER, fault);
        }
    }

    private void openAtAnyAddress() throws MessagingException, IOException {
        try {
            // A token is fetched first: the mail server would have to wait for it.
            server.login().secret();
            openAtFirstOf(server.host().addresses());
        } catch (AuthenticationFailedException notBelieved) {
            if (!server.login().isRenewed()) {
                throw notBelieved;
            }
            openAtFirstOf(server.host().addresses());
        }
    }

    /** At the first of the addresses at which a mail server greets. */
    void openAtFirstOf(List<InetAddress> addresses) throws MessagingException, IOException {
        IOException last = new IOException("The mail server has no address");
        for (InetAddress address : addresses) {
            try {
                openAt(address);
                return;
            } catch (IOException unreachable) {
                unreachable.addSuppressed(last);
                last = unreachable;
            } catch (MessagingException failure) {
                if (greeted) {
                    throw failure;
                }
                last = new IOException(failure.getMessage(), failure);
            }
        }
        throw last;
    }

    private void openAt(InetAddress address) throws MessagingException, IOException {
        LOG.debug("Opens a line to {}", address);
        greeted = false;
        greeting = Reply.NONE;
        reply = Reply.NONE;
        Socket line = server.isTlsFromTheStart()
                ? server.host().connectWithTls(address)
                : server.host().connect(address);
        ownAddress = line.getLocalAddress();
        connect(line);
        usedAt = System.nanoTime();
    }

    /**
     * Logs in with what the office has set and with nothing else. Jakarta Mail would take the name of the
     * operating-system user where none is set.
     */
    @Override
    @SuppressWarnings("NullAway") // no login is null to Angus
    protected synchronized boolean protocolConnect(
            @Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws MessagingException {
        Login login = server.login();
        return login.isAny()
                ? super.protocolConnect(host, port, login.name(), login.secret())
                : super.protocolConnect(host, port, null, null);
    }

    /** What the server said, if it was no. */
    private Reply noGo() {
        return reply.isRefusal() || reply.isPutOff() ? reply : Reply.NONE;
    }

    /** Angus only says that none fits. */
    private MessagingException withMechanisms(AuthenticationFailedException failure) {
        String offered = String.valueOf(getExtensionParameter("AUTH")).toUpperCase(Locale.ROOT);
        boolean fits = server.login().mechanisms().stream().anyMatch(offered::contains);
        return fits || reply.isRefusal() || getExtensionParameter("AUTH") == null
                ? failure
                : new AuthenticationFailedException(
                        "The mail server offers the logins " + offered + ", of which none fits; possible are "
                                + String.join(", ", server.login().mechanisms()));
    }

    @Override
    public synchronized String getLocalHost() {
        return server.ehloName().isEmpty() ? OwnName.towards(ownAddress) : server.ehloName();
    }

    /**
     * Takes {@link WaitingMessage}s only, as they are, to the one recipient of their envelope. Returns when the mail
     * server has accepted the mail; else throws {@link UnsentMailException}.
     */
    @Override
    public synchronized void sendMessage(Message message, Address[] recipients) throws MessagingException {
        WaitingMessage mail = (WaitingMessage) message;
        dotLeaving = mail::dotLeaving;
        size = mail.sizeInBytes();
        enter(Stage.SENDER);
        try {
            refuseIfTooBig();
            super.sendMessage(mail, mail.envelope());
            accepted++;
        } catch (AddressException notAnAddress) {
            throw new UnsentMailException(Verdict.REFUSED, notAnAddress);
        } catch (UnsentMailException tooBig) {
            throw tooBig;
        } catch (MessagingException failure) {
            spoilt = reply.isSilence() || hasHadEnough();
            if (!Verdict.isAcceptance(reply, stage)) {
                throw new UnsentMailException(Verdict.of(reply, stage), reply, failure);
            }
        } catch (RuntimeException fault) {
            spoilt = true;
            throw new UnsentMailException(Verdict.ofFault(stage), fault);
        } finally {
            carried++;
            usedAt = System.nanoTime();
        }
    }

    /** RFC 1870: a server that says how much it takes need not be asked. */
    private void refuseIfTooBig() throws UnsentMailException {
        long most = mostBytes();
        if (most > 0 && size > most) {
            throw new UnsentMailException(
                    Verdict.TOO_BIG,
                    new MessagingException("too big for this mail server: " + size + " bytes of " + most));
        }
    }

    /** The most that the server takes, in bytes; 0 where it does not say, or sets no limit. */
    synchronized long mostBytes() {
        String most = getExtensionParameter(SIZE);
        return most != null && most.strip().matches("[0-9]{1,18}") ? Long.parseLong(most.strip()) : 0;
    }

    /** Whether the server takes mails for somebody; nothing is sent. The answer to the sender, if it refuses that. */
    synchronized Reply ask(String sender, String recipient) throws MessagingException {
        enter(Stage.SENDER);
        size = 0;
        try {
            simpleCommand(SENDER + "<" + sender + ">");
            if (reply.isAcceptance()) {
                enter(Stage.RECIPIENT);
                simpleCommand("RCPT TO:<" + recipient + ">");
            }
            return reply;
        } finally {
            simpleCommand(RESET);
            usedAt = System.nanoTime();
        }
    }

    /** Whether the line was of use before and turned out to be dead, or full, before anything was handed over. */
    synchronized boolean wasDead(UnsentMailException failure) {
        return carried > 1
                && stage != Stage.DOT
                && (hasHadEnough()
                        || (failure.verdict() == Verdict.SERVER && stage == Stage.SENDER && reply.isSilence()));
    }

    /** Too many, said where no mail was taken yet, is a limit of the client: a new connection would change nothing. */
    private boolean hasHadEnough() {
        return reply.isShuttingDown() || (accepted > 0 && reply.isEndOfConnection());
    }

    /** Whether the next mail may go on this line. */
    synchronized boolean isUsable() {
        Duration unused = Duration.ofNanos(System.nanoTime() - usedAt);
        return !spoilt
                && carried < server.lines().mailsEach()
                && unused.compareTo(server.lines().idle()) < 0
                && isOpen();
    }

    /** Without asking the server, which {@link #isConnected} would. */
    private boolean isOpen() {
        try {
            checkConnected();
            return true;
        } catch (IllegalStateException closed) {
            return false;
        }
    }

    synchronized Reply greeting() {
        return greeting;
    }

    synchronized Stage stage() {
        return stage;
    }

    /** What goes wrong after the 250 changes nothing: the mail is accepted. */
    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException afterwards) {
            EventLog.of(DotTransport.class).stack(afterwards);
        }
    }

    private void enter(Stage next) {
        stage = next;
        reply = Reply.NONE;
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        greeted = true;
        return super.ehlo(domain);
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        resetting = command.equals(RESET);
        boolean saysSize = size > 0 && command.startsWith(SENDER) && supportsExtension(SIZE);
        super.sendCommand(saysSize ? command + " " + SIZE + "=" + size : command);
    }

    /** Angus resets the talk after a refusal; what was answered to that is of no interest. */
    @Override
    protected int readServerResponse() throws MessagingException {
        Reply answer = Reply.NONE;
        try {
            int code = super.readServerResponse();
            answer = new Reply(code, String.valueOf(getLastServerResponse()).strip());
            return code;
        } finally {
            greeting = greeting.equals(Reply.NONE) ? answer : greeting;
            reply = resetting ? reply : answer;
        }
    }

    @Override
    protected void mailFrom() throws MessagingException {
        enter(Stage.SENDER);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(Stage.RECIPIENT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        enter(Stage.CONTENT);
        OutputStream content = super.data();
        reply = Reply.NONE;
        return content;
    }

    /** First the record, then the dot, and nothing that takes time between the two. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        askForDot();
        stage = Stage.DOT;
        super.finishData();
    }

    private void askForDot() throws DotForbiddenException {
        try {
            dotLeaving.run();
        } catch (RuntimeException | Error forbidden) {
            throw new DotForbiddenException(forbidden);
        }
    }

    /**
     * An IOException, at which Angus drops the line at once: without a dot, and without a QUIT that would come after
     * it.
     */
    static final class DotForbiddenException extends IOException {

        private static final long serialVersionUID = 1L;

        DotForbiddenException(Throwable cause) {
            super("stopped before the final dot", cause);
        }
    }
}
