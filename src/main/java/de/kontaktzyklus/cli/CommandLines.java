package de.kontaktzyklus.cli;

import de.kontaktzyklus.cli.audit.AuditCommand;
import de.kontaktzyklus.cli.cases.AssessCommand;
import de.kontaktzyklus.cli.cases.ExplainCommand;
import de.kontaktzyklus.cli.check.CheckCommand;
import de.kontaktzyklus.cli.demo.DemoCommand;
import de.kontaktzyklus.cli.intake.IntakeCommand;
import de.kontaktzyklus.cli.mail.MailCommand;
import de.kontaktzyklus.cli.office.BackupCommand;
import de.kontaktzyklus.cli.office.CloseCommand;
import de.kontaktzyklus.cli.office.ConfigCommand;
import de.kontaktzyklus.cli.office.PreviewCommand;
import de.kontaktzyklus.cli.office.RestoreCommand;
import de.kontaktzyklus.cli.office.RunCommand;
import de.kontaktzyklus.cli.office.StatusCommand;
import de.kontaktzyklus.cli.office.SummaryCommand;
import de.kontaktzyklus.cli.office.TryRouteCommand;
import de.kontaktzyklus.cli.outlook.ForecastCommand;
import de.kontaktzyklus.cli.outlook.WhatIfCommand;
import de.kontaktzyklus.cli.person.FindCommand;
import de.kontaktzyklus.cli.person.ForgetCommand;
import de.kontaktzyklus.cli.replay.ReplayCommand;
import de.kontaktzyklus.cli.terminal.Days;
import de.kontaktzyklus.cli.terminal.Failures;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.UsageErrors;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** The entry: runs the command that the arguments name, and says how it ended. */
public final class CommandLines {

    /** In the order of the help. Without any of them the pipeline runs. */
    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            DemoCommand.class,
            CheckCommand.class,
            ConfigCommand.class,
            TryRouteCommand.class,
            AssessCommand.class,
            ExplainCommand.class,
            PreviewCommand.class,
            SummaryCommand.class,
            ForecastCommand.class,
            WhatIfCommand.class,
            CloseCommand.class,
            FindCommand.class,
            ForgetCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            StatusCommand.class,
            IntakeCommand.class,
            MailCommand.class,
            AuditCommand.class,
            ReplayCommand.class);

    private CommandLines() {}

    /** Returns the exit code (README.md, Commands). */
    public static int run(String[] args, Terminal terminal) {
        KontaktzyklusCommand command = new KontaktzyklusCommand(terminal, RunCommand::new);
        CommandLine line = new CommandLine(command);
        return NamedCommand.in(COMMANDS, line.getCommandSpec(), args)
                .map(named -> run(line.addSubcommand(named), command, args, (wrong, words) -> {
                    // What is wrong before the name of a command is said beside the list of all.
                    boolean isBeforeName = wrong.getCommandLine().getParent() == null;
                    return isBeforeName ? runAmongAll(args, terminal) : said(wrong, words, command);
                }))
                .orElseGet(() -> runAmongAll(args, terminal));
    }

    private static int runAmongAll(String[] args, Terminal terminal) {
        KontaktzyklusCommand command = new KontaktzyklusCommand(terminal, RunCommand::new);
        return run(commands(command), command, args, (wrong, words) -> said(wrong, words, command));
    }

    private static int said(ParameterException wrong, String[] words, KontaktzyklusCommand command) {
        return new UsageErrors(command::language).handleParseException(wrong, words);
    }

    private static int run(
            CommandLine line, KontaktzyklusCommand command, String[] args, IParameterExceptionHandler errors) {
        Terminal terminal = command.terminal();
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(Help.defaultColorScheme(terminal.isInteractive() ? Ansi.AUTO : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // Else the folder in "--config config check" would be taken for the command of that name.
        line.setAllowSubcommandsAsOptionParameters(true);
        line.registerConverter(LocalDate.class, Days::day);
        line.registerConverter(YearMonth.class, Days::month);
        line.setExecutionExceptionHandler(new Failures(terminal, command::language));
        line.setParameterExceptionHandler(errors);
        int exitCode = line.execute(args);
        terminal.out().flush();
        return exitCode;
    }

    /** The command with all its subcommands. */
    static CommandLine commands(KontaktzyklusCommand command) {
        CommandLine line = new CommandLine(command);
        COMMANDS.forEach(line::addSubcommand);
        return line;
    }
}
