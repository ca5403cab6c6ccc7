package de.kontaktzyklus.cli.offices;

import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Failures;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.log.Speaker;
import de.kontaktzyklus.office.offices.OfficesFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Does a command for one office after the other, each under its name. What fails in one is said and keeps no other from
 * being looked after; the exit code is the worst.
 */
public final class EachOffice {

    private final KontaktzyklusCommand parent;
    private final boolean json;

    private EachOffice(KontaktzyklusCommand parent, boolean json) {
        this.parent = parent;
        this.json = json;
    }

    /** For all offices if several are meant, else for the one. */
    public static int of(KontaktzyklusCommand parent, Callable<Integer> command) throws Exception {
        return of(parent, false, command);
    }

    /**
     * The same of a command that may print JSON.
     *
     * @param json whether it does; then all together are an object with one key for each office
     */
    public static int of(KontaktzyklusCommand parent, boolean json, Callable<Integer> command) throws Exception {
        return parent.offices().isEmpty()
                ? command.call()
                : new EachOffice(parent, json).all(parent.offices().get(), command);
    }

    private int all(OfficesFolder folder, Callable<Integer> command) throws Exception {
        List<String> names = folder.names();
        int worst = ExitCode.DONE;
        String before = json ? "{" : "";
        try {
            for (String name : names) {
                say(json ? before + AsJson.of(name) + ":" : "== " + name + " ==");
                before = ",";
                worst = Math.max(worst, Speaker.of(name).during(() -> one(name, command)));
            }
        } finally {
            parent.turnToAll();
        }
        if (json) {
            say("}");
        }
        return worst;
    }

    private int one(String name, Callable<Integer> command) throws IOException {
        parent.turnTo(name);
        Failures failures = new Failures(parent.terminal(), parent::language);
        try {
            return command.call();
        } catch (Exception failed) {
            if (json) {
                say(AsJson.of(Map.of("error", failures.words(failed))));
            }
            return failures.handle(name, failed);
        }
    }

    private void say(String line) {
        PrintStream out = parent.terminal().out();
        out.println(line);
        out.flush();
    }
}
