package de.kontaktzyklus.dispatch.smtp.talk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates as an authority, or nobody, would make them: by the tool that comes with Java. */
public final class Certificates {

    public static final String PASSWORD = "changeit";

    private final Path folder;

    public Certificates(Path folder) {
        this.folder = folder;
    }

    /** A key with a certificate that it has signed itself, in a file of its own; the PEM lies beside it. */
    public void make(String name, String subjectAlternativeName, String... validity) {
        keytool(
                name,
                Stream.concat(
                                Stream.of(
                                        "-genkeypair",
                                        "-alias",
                                        "server",
                                        "-keyalg",
                                        "EC",
                                        "-groupname",
                                        "secp256r1",
                                        "-dname",
                                        "CN=" + name,
                                        "-ext",
                                        "SAN=" + subjectAlternativeName),
                                Stream.of(validity))
                        .toList());
        keytool(
                name,
                List.of(
                        "-exportcert",
                        "-alias",
                        "server",
                        "-rfc",
                        "-file",
                        pem(name).toString()));
    }

    void makeAuthority(String name) {
        keytool(
                name,
                List.of(
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "BC:critical=ca:true",
                        "-validity",
                        "36500"));
        keytool(
                name,
                List.of(
                        "-exportcert",
                        "-alias",
                        "server",
                        "-rfc",
                        "-file",
                        pem(name).toString()));
    }

    /** A key with a certificate that an authority has signed. */
    void makeSigned(String name, String authority, String subjectAlternativeName, String... validity) {
        String request = folder.resolve(name + ".csr").toString();
        make(name, subjectAlternativeName, "-validity", "30");
        keytool(name, List.of("-certreq", "-alias", "server", "-file", request));
        keytool(
                authority,
                Stream.concat(
                                Stream.of(
                                        "-gencert",
                                        "-alias",
                                        "server",
                                        "-infile",
                                        request,
                                        "-rfc",
                                        "-outfile",
                                        pem(name).toString(),
                                        "-ext",
                                        "SAN=" + subjectAlternativeName),
                                Stream.of(validity))
                        .toList());
        keytool(
                name,
                List.of(
                        "-importcert",
                        "-noprompt",
                        "-alias",
                        "authority",
                        "-file",
                        pem(authority).toString()));
        keytool(
                name,
                List.of(
                        "-importcert",
                        "-noprompt",
                        "-alias",
                        "server",
                        "-file",
                        pem(name).toString()));
    }

    public Path pem(String name) {
        return folder.resolve(name + ".pem");
    }

    /** What a server needs to show the certificate. */
    SSLContext of(String name) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store(name))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** The same for one that also wants a certificate of the other side, of this authority. */
    SSLContext askingFor(String name, String trusted) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store(name))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        KeyStore others = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store(trusted))) {
            others.load(file, PASSWORD.toCharArray());
        }
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("trusted", others.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    public Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private void keytool(String name, List<String> arguments) {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString()),
                        arguments.stream(),
                        Stream.of("-keystore", store(name).toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"))
                .flatMap(part -> part)
                .toList();
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
