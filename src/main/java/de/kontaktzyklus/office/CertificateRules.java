package de.kontaktzyklus.office;

import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.config.settings.SettingsRule;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import java.nio.file.Path;

/** Says at start, and not at the first mail, that the certificates of the office cannot be read. */
final class CertificateRules {

    private static final String KEY = "smtp.trusted-certificates";
    private static final String OURS = "smtp.client-certificate";

    private CertificateRules() {}

    static void check(Settings settings, SettingsRule.Refusals refusals) {
        settings.smtp().trustedCertificates().ifPresent(file -> check(file, refusals));
        settings.smtp()
                .clientCertificate()
                .ifPresent(file -> checkOurs(
                        file, settings.smtp().clientCertificatePassword().reveal(), refusals));
    }

    private static void check(Path file, SettingsRule.Refusals refusals) {
        try {
            TrustedCertificates.in(file);
        } catch (IllegalArgumentException unreadable) {
            refusals.refuse(KEY, Problem.NO_CERTIFICATES);
        }
    }

    private static void checkOurs(Path file, String password, SettingsRule.Refusals refusals) {
        try {
            TrustedCertificates.ofJava().presenting(file, password);
        } catch (IllegalArgumentException unreadable) {
            refusals.refuse(OURS, Problem.NO_KEY_FILE);
        }
    }
}
