package de.kontaktzyklus.dispatch.smtp.talk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates as an authority, or nobody, would make them: by the tool that comes with Java. */
public final class Certificates {

    public static final String PASSWORD = "changeit";

    /** Each is a JVM of its own; and nobody tries passwords here, so that one round of hashing is enough. */
    private static final List<String> ONE_OF_MANY = List.of(
            "-J-XX:TieredStopAtLevel=1",
            "-J-XX:+UseSerialGC",
            "-J-Dkeystore.pkcs12.keyPbeIterationCount=1",
            "-J-Dkeystore.pkcs12.certPbeIterationCount=1",
            "-J-Dkeystore.pkcs12.macIterationCount=1");

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
        writePem(name);
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
        writePem(name);
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

    private void writePem(String name) {
        try {
            byte[] certificate = keys(name).getCertificate("server").getEncoded();
            Files.writeString(
                    pem(name),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                            + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Path pem(String name) {
        return folder.resolve(name + ".pem");
    }

    private KeyStore keys(String name) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store(name))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** What a server needs to show the certificate. */
    SSLContext of(String name) throws GeneralSecurityException, IOException {
        KeyStore keys = keys(name);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** The same for one that also wants a certificate of the other side, of this authority. */
    SSLContext askingFor(String name, String trusted) throws GeneralSecurityException, IOException {
        KeyStore keys = keys(name);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("trusted", keys(trusted).getCertificate("server"));
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
                        ONE_OF_MANY.stream(),
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
