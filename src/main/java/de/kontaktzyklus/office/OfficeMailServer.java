package de.kontaktzyklus.office;

import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.delivery.ServerSizes;
import de.kontaktzyklus.dispatch.mail.AddressRules;
import de.kontaktzyklus.dispatch.mail.Mailbox;
import de.kontaktzyklus.dispatch.smtp.LargestMail;
import de.kontaktzyklus.dispatch.smtp.SecondOpinion;
import de.kontaktzyklus.dispatch.smtp.line.MailHost;
import de.kontaktzyklus.dispatch.smtp.line.Patience;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import de.kontaktzyklus.dispatch.smtp.talk.AccessTokens;
import de.kontaktzyklus.dispatch.smtp.talk.LineRules;
import de.kontaktzyklus.dispatch.smtp.talk.Login;
import de.kontaktzyklus.dispatch.smtp.talk.MailServer;
import de.kontaktzyklus.dispatch.smtp.talk.MailboxLogin;
import de.kontaktzyklus.dispatch.smtp.talk.MailboxTalk;
import de.kontaktzyklus.dispatch.smtp.talk.SmtpLines;
import de.kontaktzyklus.state.StateDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The mail server of an office, as its settings describe it. */
public final class OfficeMailServer {

    /** The mails of a day wait for no more than this question. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private OfficeMailServer() {}

    /**
     * The server with lines, certificates and login.
     *
     * @param now tells when an access token has expired
     */
    public static MailServer of(Settings settings, Supplier<Instant> now) {
        Settings.Smtp smtp = settings.smtp();
        return of(settings, now, new Patience(smtp.connectionTimeout(), smtp.readTimeout(), smtp.writeTimeout()));
    }

    /** The same for somebody who waits for an answer: a server that is silent for half a minute does not answer. */
    public static MailServer ofImpatient(Settings settings, Supplier<Instant> now) {
        Settings.Smtp smtp = settings.smtp();
        return of(
                settings,
                now,
                new Patience(least(smtp.connectionTimeout()), least(smtp.readTimeout()), least(smtp.writeTimeout())));
    }

    private static Duration least(Duration wanted) {
        return wanted.compareTo(HALF_A_MINUTE) < 0 ? wanted : HALF_A_MINUTE;
    }

    private static MailServer of(Settings settings, Supplier<Instant> now, Patience patience) {
        Settings.Smtp smtp = settings.smtp();
        return new MailServer(
                new MailHost(smtp.host(), smtp.port(), certificates(smtp), patience),
                MailServer.Security.valueOf(smtp.security().name()),
                login(smtp, now),
                smtp.ehloName(),
                new LineRules(smtp.lines().mailsPerConnection(), smtp.lines().connectionIdle()));
    }

    /** Lines that remember how much the server takes. */
    public static SmtpLines lines(OfficeNode node) {
        ServerSizes sizes = node.state().serverSizes();
        String server = name(node.settings());
        return new SmtpLines(node.mailServer(), most -> sizes.said(server, most));
    }

    /** How large a planned mail may be; the server is asked, but not for long. */
    public static LargestMail largestMail(OfficeNode node) {
        Patience patience = new Patience(SHORT, SHORT, SHORT);
        SmtpLines lines = new SmtpLines(of(node.settings(), node.clock()::now, patience));
        return largestMail(node, lines::mostBytes);
    }

    /** The same, from what the server said last. */
    public static LargestMail largestMailUnasked(OfficeNode node) {
        return largestMail(node, OptionalLong::empty);
    }

    private static LargestMail largestMail(OfficeNode node, Supplier<OptionalLong> asked) {
        Settings settings = node.settings();
        return new LargestMail(
                settings.mail().maxSize(), name(settings), node.state().serverSizes(), asked, node.clock()::now);
    }

    private static String name(Settings settings) {
        return settings.smtp().host() + ":" + settings.smtp().port();
    }

    private static TrustedCertificates certificates(Settings.Smtp smtp) {
        TrustedCertificates trusted =
                smtp.trustedCertificates().map(TrustedCertificates::in).orElseGet(TrustedCertificates::ofJava);
        return smtp.clientCertificate()
                .map(file -> trusted.presenting(
                        file, smtp.clientCertificatePassword().reveal()))
                .orElse(trusted);
    }

    private static Login login(Settings.Smtp smtp, Supplier<Instant> now) {
        if (smtp.user().isEmpty()) {
            return new Login.None();
        }
        if (!smtp.oauth2().isUsed()) {
            return new Login.Password(smtp.user(), smtp.password().reveal());
        }
        return new Login.Token(smtp.user(), tokens(smtp.oauth2(), smtp.connectionTimeout(), now));
    }

    /** How the program logs in at the mailbox of the sender. */
    public static MailboxLogin mailboxLogin(Settings settings, Supplier<Instant> now) {
        Settings.Bounces bounces = settings.bounces();
        Duration patience = settings.smtp().connectionTimeout();
        return new MailboxLogin(
                bounces.oauth2().isUsed()
                        ? new Login.Token(bounces.user(), tokens(bounces.oauth2(), patience, now))
                        : new Login.Password(bounces.user(), bounces.password().reveal()));
    }

    /** The mailbox of the sender, to look at once; nothing in it is read or marked. */
    public static MailboxTalk mailbox(Settings settings, Supplier<Instant> now) {
        Settings.Bounces bounces = settings.bounces();
        return new MailboxTalk(
                bounces.protocol(),
                bounces.host(),
                bounces.port(),
                bounces.user(),
                bounces.folder(),
                mailboxLogin(settings, now),
                certificates(settings.smtp()),
                least(settings.smtp().connectionTimeout()));
    }

    private static AccessTokens tokens(Settings.OAuth2 oauth2, Duration patience, Supplier<Instant> now) {
        return new AccessTokens(
                URI.create(oauth2.tokenUrl()),
                oauth2.clientId(),
                oauth2.clientSecret().reveal(),
                oauth2.scope(),
                patience,
                now);
    }

    /** The addresses of the settings, to which mails go whatever the directory says; each once. */
    public static List<String> ownAddresses(Settings settings) {
        Settings.Mail mail = settings.mail();
        return Stream.of(mail.catchAll(), mail.administrator(), mail.protectedCases())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The same, and everybody in the caseworker and team exports in force to whom mails may go; each once. */
    public static List<String> allAddresses(Office office) {
        AddressRules rules = new AddressRules(office.settings().mail().allowedDomains());
        try (StateDatabase state = office.statePlace().glance()) {
            OfficeDirectory directory = new OfficeNode(office, office.clock(), state).directory();
            Stream<String> exported = Stream.concat(
                    directory.caseworkers().stream().map(Caseworker::email),
                    directory.teams().stream().map(Team::email));
            return Stream.concat(
                            ownAddresses(office.settings()).stream(),
                            exported.flatMap(address -> rules.usable(address).stream()))
                    .distinct()
                    .toList();
        }
    }

    /** The address from which mails come, without its name. */
    public static String sender(Settings settings) {
        return Mailbox.address(settings.mail().from());
    }

    /** Asks whether the server takes mails for one of the office's own addresses. */
    public static SecondOpinion opinion(Settings settings, SmtpLines lines) {
        return refused -> opinion(settings, lines, refused);
    }

    private static SecondOpinion.Answer opinion(Settings settings, SmtpLines lines, Set<String> refused) {
        List<String> others = ownAddresses(settings).stream()
                .filter(address -> !refused.contains(address))
                .toList();
        if (others.isEmpty()) {
            return SecondOpinion.Answer.NOBODY_TO_ASK;
        }
        return lines.takesOneOf(sender(settings), others)
                ? SecondOpinion.Answer.TAKES_OTHERS
                : SecondOpinion.Answer.TAKES_NOBODY;
    }
}
