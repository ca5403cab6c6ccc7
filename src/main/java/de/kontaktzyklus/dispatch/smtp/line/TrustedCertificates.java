package de.kontaktzyklus.dispatch.smtp.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The authorities whose certificates a mail server may show. Name and dates of the server's certificate are checked all
 * the same (RFC 8314, 5.3), its dates even where the certificate itself is among the trusted ones.
 */
public final class TrustedCertificates {

    private static final String PKCS12 = "PKCS12";

    private final List<ValidNow> trust;
    private final SSLContext context;

    private TrustedCertificates(List<ValidNow> trust, KeyManager... ours) throws GeneralSecurityException {
        this.trust = List.copyOf(trust);
        this.context = SSLContext.getInstance("TLS");
        context.init(ours, trust.toArray(TrustManager[]::new), null);
    }

    /** Those that Java believes. */
    public static TrustedCertificates ofJava() {
        try {
            return new TrustedCertificates(trusting(null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no certificates", e);
        }
    }

    /**
     * Those of a file and no others: offices have authorities of their own.
     *
     * @param file PEM, one certificate or several
     * @throws IllegalArgumentException if it holds none or cannot be read
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

    /**
     * The same, and a certificate of our own for a mail server that asks for one.
     *
     * @param file PKCS#12, with the certificate and its key
     * @throws IllegalArgumentException if it cannot be read with this password, or holds no key
     */
    public TrustedCertificates presenting(Path file, String password) {
        try (InputStream keys = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(PKCS12);
            store.load(keys, password.toCharArray());
            if (Collections.list(store.aliases()).stream().noneMatch(alias -> holdsKey(store, alias))) {
                throw new IllegalArgumentException("No key in " + file);
            }
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, password.toCharArray());
            return new TrustedCertificates(trust, managers.getKeyManagers());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("The certificate in " + file + " cannot be read", unreadable);
        }
    }

    private static boolean holdsKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (KeyStoreException notLoaded) {
            throw new IllegalStateException(notLoaded);
        }
    }

    /** What a server has shown last, whether it was believed or not; empty if none has. */
    public List<X509Certificate> shown() {
        return trust.stream().flatMap(each -> each.shown().stream()).toList();
    }

    @SuppressWarnings("NullAway") // a key store that is loaded from nothing is empty
    private static KeyStore store(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(PKCS12);
        store.load(null, null);
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        return store;
    }

    private static List<ValidNow> trusting(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return Arrays.stream(managers.getTrustManagers())
                .map(manager -> new ValidNow((X509ExtendedTrustManager) manager))
                .toList();
    }

    /** For other lines to servers of the office than that to its mail server. */
    public SSLContext context() {
        return context;
    }

    /** Makes lines of TLS. */
    public SSLSocketFactory socketFactory() {
        return context.getSocketFactory();
    }
}
