package de.kontaktzyklus.cli.check;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
final class SuggestedColumns {
    SuggestedColumns(Office office, Texts texts, Consumer<String> lines) {}
    int write(Path place, Optional<Path> output) { return 0; }
}
