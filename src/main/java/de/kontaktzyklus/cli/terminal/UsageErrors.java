package de.kontaktzyklus.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the language of the office what is wrong with the arguments, and what is allowed. */
public final class UsageErrors implements IParameterExceptionHandler {

    private final Supplier<Locale> language;

    /** @param language asked when something is wrong, because the arguments name the folder it is read from */
    public UsageErrors(Supplier<Locale> language) {
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        Texts texts = Texts.in(language.get());
        PrintWriter err = command.getErr();
        Lines.fitting(new UsageError(texts, List.of(arguments)).words(wrong))
                .forEach(line -> err.println(command.getColorScheme().errorText(line)));
        List<String> near = near(wrong);
        if (near.isEmpty()) {
            command.usage(err, command.getColorScheme());
        } else {
            Lines.fitting(texts.text("usage.near", String.join(", ", near))).forEach(err::println);
        }
        return ExitCode.WRONG_USAGE;
    }

    private static List<String> near(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    }
}
