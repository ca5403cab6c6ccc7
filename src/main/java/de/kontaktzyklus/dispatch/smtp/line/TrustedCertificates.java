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
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    private final AtWant<Belief> belief;
    private final List<X509Certificate> ours;

    private TrustedCertificates(AtWant<Belief> belief, List<X509Certificate> ours) {
        this.belief = belief;
        this.ours = List.copyOf(ours);
    }

    /** Those that Java believes. They are many, and are read when somebody first wants to know one. */
    public static TrustedCertificates ofJava() {
        return new TrustedCertificates(AtWant.made(TrustedCertificates::beliefOfJava), List.of());
    }

    /** Nobody's, for lines that are never opened. */
    public static TrustedCertificates ofNobody() {
        return new TrustedCertificates(AtWant.made(TrustedCertificates::noBelief), List.of());
    }

    private static Belief noBelief() {
        return belief(List::of);
    }

    private static Belief beliefOfJava() {
        return belief(() -> trusting(null));
    }

    private static Belief belief(Trusted trusted) {
        try {
            return Belief.in(trusted.read());
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
        try {
            return new TrustedCertificates(AtWant.there(Belief.in(trusting(store(allIn(file))))), List.of());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("The certificates in " + file + " cannot be read", unreadable);
        }
    }

    /**
     * The certificates themselves.
     *
     * @param file PEM, one certificate or several
     * @throws IllegalArgumentException if it holds none or cannot be read
     */
    public static List<X509Certificate> allIn(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("No certificate in " + file);
            }
            return certificates;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("The certificates in " + file + " cannot be read", unreadable);
        }
    }

    /**
     * The same as {@link #in}, and a certificate of our own for a mail server that asks for one.
     *
     * @param file PKCS#12, with the certificate and its key
     * @throws IllegalArgumentException if it cannot be read with this password, or holds no key
     */
    public TrustedCertificates presenting(Path file, String password) {
        try (InputStream keys = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(PKCS12);
            store.load(keys, password.toCharArray());
            List<X509Certificate> ours = Collections.list(store.aliases()).stream()
                    .flatMap(alias -> withKey(store, alias))
                    .toList();
            if (ours.isEmpty()) {
                throw new IllegalArgumentException("No key in " + file);
            }
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, password.toCharArray());
            Belief shown = Belief.in(belief.get().trust(), managers.getKeyManagers());
            return new TrustedCertificates(AtWant.there(shown), ours);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("The certificate in " + file + " cannot be read", unreadable);
        }
    }

    private static Stream<X509Certificate> withKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate ours
                    ? Stream.of(ours)
                    : Stream.empty();
        } catch (KeyStoreException notLoaded) {
            throw new IllegalStateException(notLoaded);
        }
    }

    /** What a server has shown last, whether it was believed or not; empty if none has. */
    public List<X509Certificate> shown() {
        return belief.ifMade().stream()
                .flatMap(made -> made.trust().stream())
                .flatMap(each -> each.shown().stream())
                .toList();
    }

    /**
     * When the first certificate ends of those that a server has shown last; empty if none has shown any. An authority
     * that vouches for itself is left out: its dates are no part of the check (RFC 5280, 6.1).
     */
    public Optional<Instant> shownEnd() {
        List<X509Certificate> chain = shown();
        return firstEnd(Stream.concat(
                chain.stream().limit(1), chain.stream().skip(1).filter(certificate -> !isOfItself(certificate))));
    }

    private static boolean isOfItself(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** The certificates of our own, without those that vouch for them. */
    public List<X509Certificate> ours() {
        return ours;
    }

    /** When our own certificate ends; empty if there is none. */
    public Optional<Instant> ourEnd() {
        return firstEnd(ours.stream());
    }

    private static Optional<Instant> firstEnd(Stream<X509Certificate> certificates) {
        return certificates
                .map(X509Certificate::getNotAfter)
                .map(Date::toInstant)
                .min(Comparator.naturalOrder());
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
        return belief.get().context();
    }

    /** Makes lines of TLS. */
    public SSLSocketFactory socketFactory() {
        return new LateSockets(() -> context().getSocketFactory());
    }

    private interface Trusted {
        List<ValidNow> read() throws GeneralSecurityException;
    }

    /** Whom to believe, and lines of TLS to those. */
    private record Belief(List<ValidNow> trust, SSLContext context) {

        static Belief in(List<ValidNow> trust, KeyManager... keys) throws GeneralSecurityException {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.toArray(TrustManager[]::new), null);
            return new Belief(List.copyOf(trust), context);
        }
    }
}
