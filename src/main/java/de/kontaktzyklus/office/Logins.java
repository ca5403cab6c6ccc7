package de.kontaktzyklus.office;

import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.config.settings.SettingsRule;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import java.nio.file.Path;
import java.util.List;

/**
 * Whose secrets somebody needs who opens an office. A secret may be there for the service alone (a credential of
 * systemd): whoever calls {@code status} by hand has none of them, and needs none.
 */
public enum Logins {

    /** Nobody's: for all that only looks at the state and the exports. */
    NONE,

    /** Those for the mail server. */
    OF_MAIL_SERVER,

    /** Those for the mail server and for the mailbox of the sender. */
    ALL;

    /** Refuses each secret that is needed and missing, and one that does not fit. */
    List<SettingsRule> rules() {
        return switch (this) {
            case NONE -> List.of();
            case OF_MAIL_SERVER -> List.of(Logins::checkCertificate, Logins::checkToken);
            case ALL -> List.of(Logins::checkCertificate, Logins::checkToken, Logins::checkMailbox);
        };
    }

    private static void checkCertificate(Settings settings, SettingsRule.Refusals refusals) {
        Settings.Smtp smtp = settings.smtp();
        smtp.clientCertificate()
                .filter(file -> !opens(file, smtp.clientCertificatePassword().reveal()))
                .ifPresent(file -> refusals.refuse("smtp.client-certificate", Problem.NO_KEY_FILE));
    }

    private static boolean opens(Path file, String password) {
        try {
            TrustedCertificates.ofJava().presenting(file, password);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static void checkToken(Settings settings, SettingsRule.Refusals refusals) {
        checkToken("smtp", settings.smtp().oauth2(), refusals);
    }

    private static void checkToken(String group, Settings.OAuth2 oauth2, SettingsRule.Refusals refusals) {
        if (oauth2.isUsed() && oauth2.clientSecret().isEmpty()) {
            refusals.refuse(group + ".oauth2.token-url", Problem.TOKEN_OF_NOBODY, group);
        }
    }

    private static void checkMailbox(Settings settings, SettingsRule.Refusals refusals) {
        Settings.Bounces bounces = settings.bounces();
        checkToken("bounces", bounces.oauth2(), refusals);
        if (bounces.read() && !bounces.oauth2().isUsed() && bounces.password().isEmpty()) {
            refusals.refuse("bounces.password", Problem.MAILBOX_OF_NOBODY);
        }
    }
}
