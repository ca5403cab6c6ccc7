package de.kontaktzyklus.pipeline.routes;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What failed when a route was tried, by what it means to whoever wrote the settings.
 *
 * @param words what Camel or a library says, which no setting holds
 */
public record TrialFailure(Kind kind, String words) {

    /** Of these the outermost message names the place, the innermost only the trouble. */
    private static final Set<Kind> SAYS_WHERE = Set.of(Kind.NOT_REACHED, Kind.FOLDER_MISSING, Kind.NOT_ALLOWED);

    /** Why it failed, from the network up to the file. The first that fits is meant. */
    public enum Kind {
        /** There is no host of this name. */
        HOST_UNKNOWN("UnknownHostException"),
        /** Whoever answers is not the server whose key is known. */
        HOST_KEY_CHANGED("HostKey has been changed|JSchChangedHostKeyException"),
        /** The file of known hosts does not name the server. */
        HOST_KEY_UNKNOWN("UnknownHostKey|reject HostKey|JSchUnknownHostKeyException"),
        /** The file with the private key is not there, or is none. */
        KEY_FILE("JSchException: java.io.FileNotFoundException|invalid privatekey|USERAUTH fail"),
        /** The server knows neither user nor key nor password. */
        LOGIN_REFUSED("Auth fail|Auth cancel|AuthenticationFailedException|Too many authentication failures"),
        /** The server's certificate is not among those the office trusts. */
        CERTIFICATE("SSLHandshakeException|CertificateException|CertPathValidatorException|SSLPeerUnverified"),
        /** Nobody answers at this host and port. */
        NOT_REACHED("Connection refused|ConnectException|NoRouteToHost|timed? ?out|connection is closed by foreign"),
        /** A file of this name still lies in the export folder. */
        NAME_TAKEN("File already exist|FileAlreadyExists"),
        /** A mail that brings no export, or comes from somebody else. */
        NO_EXPORT("NoExportInMailException"),
        /** The folder is not there: on the server, in the mailbox, or on this machine. */
        FOLDER_MISSING(
                "No such file|NoSuchFile|FolderNotFoundException|Cannot change directory|directory does not exist"),
        /** The server or the machine does not allow it. */
        NOT_ALLOWED("Permission denied|AccessDenied|Cannot rename|Cannot store file|Error renaming"),
        /** It did not come to an end. */
        TIME_UP("TimeUp"),
        /** Whatever else. */
        OTHER("");

        private final Pattern signs;

        Kind(String signs) {
            this.signs = Pattern.compile(signs, Pattern.CASE_INSENSITIVE);
        }
    }

    static TrialFailure of(Throwable failure) {
        List<Throwable> chain = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        String all = chain.stream()
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .collect(Collectors.joining("\n"));
        Throwable root = chain.get(chain.size() - 1);
        return Stream.of(Kind.values())
                .filter(kind -> kind.signs.matcher(all).find())
                .findFirst()
                .map(kind -> new TrialFailure(kind, words(SAYS_WHERE.contains(kind) ? failure : root)))
                .orElseThrow();
    }

    private static String words(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
