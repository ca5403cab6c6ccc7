package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.ColumnsFile;
import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.check.AliasGuesses.Guess;
import de.kontaktzyklus.files.AtomicFiles;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.columns.ColumnsProposal;
import de.kontaktzyklus.office.columns.ColumnsProposal.LookedAt;
import de.kontaktzyklus.texts.WrappedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a proposed {@code columns.yaml} beside the one that holds, and says of which names it is not sure. */
final class SuggestedColumns {

    /** Not .yaml: the program watches the files of that ending, and would say that the configuration has changed. */
    private static final String PROPOSED = ColumnsFile.NAME + ".proposed";

    private final Office office;
    private final Texts texts;
    private final Consumer<String> page;

    SuggestedColumns(Office office, Texts texts, Consumer<String> page) {
        this.office = office;
        this.texts = texts;
        this.page = page;
    }

    /** For the exports of the office. */
    ColumnsProposal proposal() {
        return ColumnsProposal.of(office);
    }

    /** For a file or folder that somebody names. */
    ColumnsProposal proposal(Path place) {
        if (!Files.exists(place)) {
            throw new RefusedException(texts.text("suggest.no-such-file", place.toString()));
        }
        return ColumnsProposal.of(office, place);
    }

    /** Beside {@code columns.yaml}, under a name that is free. */
    int writeBesideConfiguration(ColumnsProposal proposal) throws IOException {
        return write(
                proposal,
                Stream.concat(
                                Stream.of(PROPOSED),
                                IntStream.iterate(2, number -> number + 1).mapToObj(number -> PROPOSED + "-" + number))
                        .map(office.configuration()::resolve)
                        .filter(path -> !isThere(path))
                        .findFirst()
                        .orElseThrow());
    }

    /** @param target is never replaced */
    int write(ColumnsProposal proposal, Path target) throws IOException {
        if (isThere(target)) {
            throw new RefusedException(texts.text("suggest.is-there", target.toString()));
        }
        if (proposal.files().isEmpty()) {
            say("suggest.nothing-there", office.settings().export().directory().toString());
            return ExitCode.DONE;
        }
        proposal.files().forEach(this::tell);
        if (!proposal.isOfUse()) {
            boolean isLacking = proposal.files().stream().anyMatch(this::isLacking);
            say(isLacking ? "suggest.no-guess" : "suggest.not-needed");
            return isLacking ? ExitCode.REFUSED : ExitCode.DONE;
        }
        List<String> head = proposal.files().stream()
                .map(LookedAt::file)
                .map(file -> texts.text("suggest.head", file))
                .collect(Collectors.toList());
        head.addAll(WrappedText.lines(texts.text("suggest.head.what"), Terminal.COLUMNS, "", ""));
        String text = proposal.text(head, this::note);
        AtomicFiles.write(target, text.getBytes(StandardCharsets.UTF_8));
        page.accept("");
        say("suggest.written", target.toAbsolutePath().normalize().toString());
        Path holds = new ConfigurationFolder(office.configuration()).file(ColumnsFile.NAME);
        say("suggest.then", target.toAbsolutePath().normalize().toString(), holds.toString());
        return ExitCode.DONE;
    }

    private boolean isLacking(LookedAt file) {
        return !file.isHeader() || !file.missing().isEmpty();
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void tell(LookedAt file) {
        String kind = texts.text("kind." + file.kind());
        if (!file.isHeader()) {
            say("suggest.no-header", file.file(), kind);
            return;
        }
        say(
                isLacking(file) ? "suggest.file" : "suggest.file.fine",
                file.file(),
                kind,
                file.missing().size());
        for (Guess guess : file.guesses()) {
            tell("suggest.guess", guess.column().title(), guess.name(), word(guess));
        }
        for (Column column : file.notFound()) {
            tell("suggest.not-found", column.title());
        }
    }

    private String word(Guess guess) {
        return texts.text(guess.isSure() ? "suggest.sure" : "suggest.unsure");
    }

    private String note(Guess guess) {
        return texts.text(guess.isSure() ? "suggest.note" : "suggest.note.unsure", guess.name());
    }

    private void tell(String key, Object... values) {
        WrappedText.lines(texts.text(key, values), Terminal.COLUMNS, "  ", "    ")
                .forEach(page);
    }

    private void say(String key, Object... values) {
        WrappedText.lines(texts.text(key, values), Terminal.COLUMNS, "", "").forEach(page);
    }
}
