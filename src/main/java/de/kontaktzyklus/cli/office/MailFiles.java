package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.files.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Mails as {@code .eml} files, which every mail program opens. */
public final class MailFiles {

    private MailFiles() {}

    public static Path write(OutgoingMail mail, Path folder) throws IOException {
        String kind = mail.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String part = mail.part().isWhole()
                ? ""
                : "-" + mail.part().number() + "-of-" + mail.part().of();
        return write(
                mail.day() + "-" + mail.recipient() + "-" + kind + part,
                mail.content().bytes(),
                folder);
    }

    /**
     * Writes a mail as a file of its own.
     *
     * @param name without ending; what a file system might not take is replaced
     */
    public static Path write(String name, byte[] content, Path folder) throws IOException {
        Path file = folder.resolve(name.replaceAll("[^A-Za-z0-9@._-]+", "-") + ".eml");
        AtomicFiles.write(file, content);
        return file;
    }
}
