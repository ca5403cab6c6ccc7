package de.kontaktzyklus.fetching;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server with one user, whose files lie in a folder, and the keys of both ends. */
public final class SftpServer implements AutoCloseable {

    public static final String USER = "kontaktzyklus";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path root;
    private final KeyPair userKey = key();
    private final KeyPair hostKey = key();
    private volatile String password = "nobody-knows";

    /** @param root what the user sees as its home */
    public SftpServer(Path root) throws IOException {
        this.root = Files.createDirectories(root);
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals(USER) && KeyUtils.compareKeys(key, userKey.getPublic()));
        server.setPasswordAuthenticator((user, given, session) -> user.equals(USER) && given.equals(password));
        server.setSubsystemFactories(List.of(new Subsystem()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    public int port() {
        return server.getPort();
    }

    public Path root() {
        return root;
    }

    public void acceptPassword(String password) {
        this.password = password;
    }

    /** As {@code ssh-keygen} would write it. */
    public Path writeUserKey(Path file) {
        return writeKey(userKey, file);
    }

    /** A key the server does not know. */
    Path writeOtherKey(Path file) {
        return writeKey(key(), file);
    }

    /** As {@code ssh-keyscan} would write it. */
    public Path writeKnownHosts(Path file) throws IOException {
        return writeKnownHosts(hostKey, file);
    }

    /** As it would be if another server had answered. */
    public Path writeKnownHostsOfAnother(Path file) throws IOException {
        return writeKnownHosts(key(), file);
    }

    private Path writeKnownHosts(KeyPair key, Path file) throws IOException {
        return Files.writeString(file, "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
    }

    private static Path writeKey(KeyPair key, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    /** A name that begins with {@code evil-} is listed as if it led out of the folder. */
    private static final class Subsystem extends SftpSubsystemFactory {
        @Override
        public Command createSubsystem(ChannelSession channel) {
            return new SftpSubsystem(channel, this) {
                @Override
                protected String getShortName(Path file) throws IOException {
                    String name = super.getShortName(file);
                    return name.startsWith("evil-") ? "../../" + name.substring("evil-".length()) : name;
                }
            };
        }
    }
}
