package de.kontaktzyklus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code share-classes} has done, beside an office whose settings name a watch.
 *
 * @param folder where it found an archive of a version before, and left its own
 * @param exitCode its end
 * @param hasAskedTheWatch whether it has called the watch of the office
 */
record SharedClasses(Path folder, int exitCode, boolean hasAskedTheWatch) {

    /** Called by a link, as from a folder of programs. */
    static SharedClasses by(Path script, Path folder) throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("share"), script);
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Files.createFile(cache.resolve("classes-1-0.jsa"));
        ProcessBuilder share = new ProcessBuilder(link.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        share.environment().put("KONTAKTZYKLUS_CACHE", cache.toString());
        share.environment()
                .put("TMPDIR", Files.createDirectory(folder.resolve("tmp")).toString());
        try (ServerSocket watch = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            share.environment().put("KONTAKTZYKLUS_ALARM_PING_URL", "http://127.0.0.1:" + watch.getLocalPort() + "/");
            int exitCode = share.start().waitFor();
            return new SharedClasses(folder, exitCode, isAsked(watch));
        }
    }

    private static boolean isAsked(ServerSocket watch) throws IOException {
        watch.setSoTimeout(1);
        try {
            watch.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    Path cache() {
        return folder.resolve("cache");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }
}
