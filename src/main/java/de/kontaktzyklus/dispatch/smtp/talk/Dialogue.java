package de.kontaktzyklus.dispatch.smtp.talk;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * A talk with the mail server up to RCPT and RSET, part by part: what works, what does not, and in the server's own
 * words why. No mail is sent.
 */
public final class Dialogue {

    /** What is looked at, in the order of the talk. */
    public enum Part {
        /** {0} host, {1} port; else {0} why nobody answers. */
        CONNECTION,
        /** {0} how the server greets. */
        GREETING,
        /** {0} the name by which the program introduces itself; else {1} what the server says to it. */
        NAME,
        /** {0} names in the certificate, {1} days until it expires; else {0} why not, {1} and {2} of what was shown. */
        TLS,
        /** The line is not protected, as the settings want it. */
        NO_TLS,
        /** {0} user, {1} ways of logging in that the server offers; else {1} why not. */
        LOGIN,
        /** {0} ways of logging in that the server offers; none is used. */
        NO_LOGIN,
        /** {0} the most bytes that it takes, 0 if it does not say. */
        SIZE,
        /** {0} address, {1} what the server says. */
        SENDER,
        /** {0} address, {1} what the server says, {2} whether by its words it would say so to everybody. */
        RECIPIENT
    }

    /**
     * One part of the talk.
     *
     * @param isFine whether it went as it should
     * @param values of the part, in its order
     */
    public record Finding(Part part, boolean isFine, List<Object> values) {

        static Finding of(Part part, boolean isFine, Object... values) {
            return new Finding(part, isFine, List.of(values));
        }
    }

    private final MailServer server;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private Dialogue(MailServer server, Instant now) {
        this.server = server;
        this.now = now;
    }

    /**
     * Holds it.
     *
     * @param sender of the mails, without a name
     * @param recipients for whom the server is asked, one after the other
     */
    public static List<Finding> with(MailServer server, String sender, Collection<String> recipients, Instant now) {
        Dialogue dialogue = new Dialogue(server, now);
        dialogue.hold(sender, recipients);
        return List.copyOf(dialogue.findings);
    }

    private void hold(String sender, Collection<String> recipients) {
        DotTransport line = new DotTransport(new SmtpLines(server).session(), server);
        try {
            line.open();
            tellOfOpenLine(line);
            askForAll(line, sender, recipients);
        } catch (UnsentMailException failure) {
            tellOfFailure(line, failure);
        } finally {
            line.close();
        }
    }

    private void tellOfOpenLine(DotTransport line) {
        tellOfGreeting(line);
        add(Part.NAME, true, line.getLocalHost());
        if (server.security() == MailServer.Security.NONE) {
            add(Part.NO_TLS, true);
        } else {
            add(Part.TLS, true, shownNames(), shownDays());
        }
        if (server.login().isAny()) {
            add(Part.LOGIN, !offered(line).isEmpty(), server.login().name(), offered(line));
        } else {
            add(Part.NO_LOGIN, true, offered(line));
        }
        add(Part.SIZE, true, line.mostBytes());
    }

    private void tellOfGreeting(DotTransport line) {
        add(Part.CONNECTION, true, server.host().name(), server.host().port());
        add(Part.GREETING, true, firstLine(line.greeting()));
    }

    /** As far as it came, and then what went wrong. */
    private void tellOfFailure(DotTransport line, UnsentMailException failure) {
        String why = String.valueOf(failure.getMessage());
        if (causes(failure, SSLException.class)) {
            add(Part.TLS, false, why, shownNames(), shownDays());
        } else if (!line.greeting().isAcceptance()) {
            add(Part.CONNECTION, false, why);
        } else {
            tellOfGreeting(line);
            if (causes(failure, AuthenticationFailedException.class)) {
                add(Part.LOGIN, false, server.login().name(), why);
            } else {
                add(Part.NAME, false, line.getLocalHost(), why);
            }
        }
    }

    private static boolean causes(Throwable failure, Class<? extends Exception> kind) {
        return Stream.iterate(
                        Optional.ofNullable(failure.getCause()),
                        Optional::isPresent,
                        cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(kind::isInstance);
    }

    private void askForAll(DotTransport line, String sender, Collection<String> recipients) {
        try {
            for (String recipient : recipients) {
                Reply reply = line.ask(sender, recipient);
                if (line.stage() == Stage.SENDER) {
                    add(Part.SENDER, false, sender, firstLine(reply));
                    return;
                }
                if (findings.stream().noneMatch(finding -> finding.part() == Part.SENDER)) {
                    add(Part.SENDER, true, sender, "");
                }
                add(Part.RECIPIENT, reply.isAcceptance(), recipient, firstLine(reply), reply.isAboutSession());
            }
        } catch (MessagingException broken) {
            add(Part.CONNECTION, false, String.valueOf(broken.getMessage()));
        }
    }

    private void add(Part part, boolean isFine, Object... values) {
        findings.add(Finding.of(part, isFine, values));
    }

    private static String offered(DotTransport line) {
        String offered = line.getExtensionParameter("AUTH");
        return offered == null ? "" : offered.strip();
    }

    private String shownNames() {
        return server.host().trusted().shown().stream()
                .findFirst()
                .map(Dialogue::names)
                .orElse("");
    }

    private static String names(X509Certificate certificate) {
        try {
            List<String> names = Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .map(name -> String.valueOf(name.get(1)))
                    .toList();
            return printable(
                    names.isEmpty() ? String.valueOf(certificate.getSubjectX500Principal()) : String.join(", ", names));
        } catch (CertificateParsingException unreadable) {
            return printable(String.valueOf(certificate.getSubjectX500Principal()));
        }
    }

    /** Negative once it has expired; 0 if none was shown. */
    private long shownDays() {
        return server.host().trusted().shown().stream()
                .findFirst()
                .map(certificate -> Duration.between(
                                now, certificate.getNotAfter().toInstant())
                        .toDays())
                .orElse(0L);
    }

    private static String firstLine(Reply reply) {
        return printable(reply.text().lines().findFirst().orElse(""));
    }

    private static String printable(String words) {
        return words.replaceAll("\\p{C}+", " ").strip();
    }
}
