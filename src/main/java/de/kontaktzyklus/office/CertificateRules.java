package de.kontaktzyklus.office;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.smtp.TrustedCertificates;
import java.nio.file.Path;
import java.util.List;

/** Says at start, and not at the first mail, that the certificates the office trusts cannot be read. */
final class CertificateRules {

    private static final String KEY = "smtp.trusted-certificates";

    private CertificateRules() {}

    static void check(Settings settings) {
        settings.smtp().trustedCertificates().ifPresent(CertificateRules::check);
    }

    private static void check(Path file) {
        try {
            TrustedCertificates.in(file);
        } catch (IllegalArgumentException unreadable) {
            throw new ConfigurationException(List.of(new ConfigurationFinding(
                    Settings.FILE,
                    0,
                    KEY,
                    file.toString(),
                    "is no file of certificates that can be read; allowed: PEM, one or more BEGIN CERTIFICATE")));
        }
    }
}
