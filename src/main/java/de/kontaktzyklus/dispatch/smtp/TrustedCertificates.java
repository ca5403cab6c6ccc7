package de.kontaktzyklus.dispatch.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The authorities whose certificates a mail server may show. Name and dates of the server's certificate are always
 * checked (RFC 8314, 5.3), the dates even if the certificate itself is trusted.
 */
public final class TrustedCertificates {

    private final SSLContext context;

    private TrustedCertificates(SSLContext context) {
        this.context = context;
    }

    /** Those that Java trusts. */
    public static TrustedCertificates ofJava() {
        try {
            return new TrustedCertificates(trusting(null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no certificates", e);
        }
    }

    /**
     * Only those of a file: offices have their own authorities.
     *
     * @param file PEM, one certificate or several
     * @throws IllegalArgumentException if it has none or cannot be read
     */
    public static TrustedCertificates in(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("No certificate in " + file);
            }
            return new TrustedCertificates(trusting(store(certificates)));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("The certificates in " + file + " cannot be read", unreadable);
        }
    }

    @SuppressWarnings("NullAway") // a key store that is loaded from nothing is empty
    private static KeyStore store(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        return store;
    }

    @SuppressWarnings("NullAway") // no key store stands for Java's own, no keys for none
    private static SSLContext trusting(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        TrustManager[] datesToo = Arrays.stream(managers.getTrustManagers())
                .map(manager -> new ValidNow((X509ExtendedTrustManager) manager))
                .toArray(TrustManager[]::new);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, datesToo, null);
        return context;
    }

    SSLSocketFactory socketFactory() {
        return context.getSocketFactory();
    }
}
