package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.office.Office;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"kontaktzyklus " + Office.programVersion()};
    }
}
