package de.kontaktzyklus.office;

import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.config.settings.SettingsRule;
import de.kontaktzyklus.dispatch.smtp.TrustedCertificates;
import java.nio.file.Path;

/** Says at the start, not only at the first mail, that the certificates cannot be read. */
final class CertificateRules {

    private static final String KEY = "smtp.trusted-certificates";

    private CertificateRules() {}

    static void check(Settings settings, SettingsRule.Refusals refusals) {
        settings.smtp().trustedCertificates().ifPresent(file -> check(file, refusals));
    }

    private static void check(Path file, SettingsRule.Refusals refusals) {
        try {
            TrustedCertificates.in(file);
        } catch (IllegalArgumentException unreadable) {
            refusals.refuse(KEY, Problem.NO_CERTIFICATES);
        }
    }
}
