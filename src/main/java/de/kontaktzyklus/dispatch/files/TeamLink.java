package de.kontaktzyklus.dispatch.files;

import de.kontaktzyklus.files.AtomicFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of a team at the path of earlier versions, {@code <summaries>/yyyy-MM/<team>.html}: a link into the folder
 * of the team, which alone decides who may read it.
 *
 * @param path of the link
 * @param target relative to the folder of the month, so that a month can be moved or copied as a whole
 */
record TeamLink(Path path, Path target) {

    private static final Logger LOG = LoggerFactory.getLogger(TeamLink.class);

    /** The link at this path, as it would be ours. */
    private static TeamLink at(Path path) {
        String name = String.valueOf(path.getFileName());
        String team = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return new TeamLink(path, path.getFileSystem().getPath(team, name));
    }

    /** Makes the links to the files of a summary; a restated version has none. */
    static void to(SummaryPlace place, Path file) throws IOException {
        if (place.summary().restatement().isEmpty()) {
            at(place.folder().resolveSibling(String.valueOf(file.getFileName())))
                    .make();
        }
    }

    /** Whether it is a link that this program makes. It is not followed. */
    static boolean isOneOfOurs(Path path) throws IOException {
        return Files.isSymbolicLink(path) && Files.readSymbolicLink(path).equals(at(path).target());
    }

    private void make() throws IOException {
        if (!isFree()) {
            return;
        }
        try {
            AtomicFiles.link(path, target);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            LOG.debug("No link to the file of a team: {}", noLinks.toString());
        }
    }

    /** A file in its place is the one that earlier versions have written; links and folders of others stay. */
    private boolean isFree() {
        return !Files.exists(path, LinkOption.NOFOLLOW_LINKS) || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
