package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long the certificates of the settings hold. Of several in one file, the one that expires first is told. */
final class CertificateLooks {

    private final Instant now;
    private final ZoneId zone;
    private final int soon;

    /** @param soon days before the end of one on which it is told, as for the alarm */
    CertificateLooks(Instant now, ZoneId zone, int soon) {
        this.now = now;
        this.zone = zone;
        this.soon = soon;
    }

    List<Look> looks(Settings.Smtp smtp) {
        List<Look> looks = new ArrayList<>();
        smtp.trustedCertificates()
                .ifPresent(file -> looks.add(look("smtp.trusted-certificates", file, TrustedCertificates.allIn(file))));
        smtp.clientCertificate()
                .ifPresent(file -> looks.add(look(
                        "smtp.client-certificate",
                        file,
                        TrustedCertificates.ofJava()
                                .presenting(
                                        file, smtp.clientCertificatePassword().reveal())
                                .ours())));
        return looks;
    }

    private Look look(String setting, Path file, List<X509Certificate> certificates) {
        X509Certificate first = certificates.stream()
                .min(Comparator.comparing(X509Certificate::getNotAfter))
                .orElseThrow();
        String whose = first.getSubjectX500Principal().getName();
        if (first.getNotBefore().toInstant().isAfter(now)) {
            return Look.at(
                    Said.CERTIFICATE_NOT_YET,
                    setting,
                    file.toString(),
                    whose,
                    day(first.getNotBefore().toInstant()));
        }
        Instant end = first.getNotAfter().toInstant();
        long days = Duration.between(now, end).toDays();
        Said over = certificates.size() > 1 ? Said.CERTIFICATE_OF_ONE_OVER : Said.CERTIFICATE_OVER;
        Said said = end.isBefore(now) ? over : days <= soon ? Said.CERTIFICATE_SOON_OVER : Said.CERTIFICATE_FINE;
        return Look.at(said, setting, file.toString(), whose, days, day(end));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
