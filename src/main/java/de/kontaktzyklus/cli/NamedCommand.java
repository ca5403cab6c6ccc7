package de.kontaktzyklus.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The command that the arguments name beyond doubt. To read the options of all commands takes longer than most of them
 * run, so where this one is known, the others stay out.
 */
final class NamedCommand {

    private NamedCommand() {}

    /**
     * Empty if no command of that name is there, or if another option than those with a value comes before it: then
     * help or an error may list all of them.
     *
     * @param program knows the options that may come before a command
     */
    static Optional<Class<?>> in(List<Class<?>> commands, CommandSpec program, String[] args) {
        int at = 0;
        while (at < args.length) {
            String word = args[at];
            String option = word.replaceFirst("=.*", "");
            if (!takesValue(program, option)) {
                return commands.stream().filter(type -> isNamed(type, word)).findFirst();
            }
            at += option.equals(word) ? 2 : 1;
        }
        return Optional.empty();
    }

    private static boolean takesValue(CommandSpec program, String name) {
        OptionSpec option = program.findOption(name);
        return option != null && option.arity().max() > 0;
    }

    private static boolean isNamed(Class<?> type, String name) {
        Command command = type.getAnnotation(Command.class);
        return command != null && command.name().equals(name);
    }
}
