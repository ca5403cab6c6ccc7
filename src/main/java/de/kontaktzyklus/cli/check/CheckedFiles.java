package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.assessment.policy.Plausibility;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.dispatch.mail.AddressRules;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.Severity;
import de.kontaktzyklus.export.check.ExportCheck;
import de.kontaktzyklus.export.check.FolderContent;
import de.kontaktzyklus.export.mix.MixBasis;
import de.kontaktzyklus.export.portrait.ExportsBefore;
import de.kontaktzyklus.export.portrait.Portrait;
import de.kontaktzyklus.export.portrait.PortraitMaker;
import de.kontaktzyklus.office.ExportsInForce;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.intake.OfficeMix;
import de.kontaktzyklus.state.StateDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of a folder that somebody names: every finding with file, line and column, and what they look like. */
final class CheckedFiles {

    private final Office office;
    private final Consumer<String> lines;

    /** By the name of a file that the intake would refuse: whether somebody may accept it all the same. */
    private final Map<String, Boolean> acceptable = new HashMap<>();

    private boolean contactsMayHold;
    private int count;
    private boolean refused;

    CheckedFiles(Office office, Consumer<String> lines) {
        this.office = office;
        this.lines = lines;
    }

    /** How many findings there are, warnings among them. */
    int count() {
        return count;
    }

    /** Whether more than warnings are among them. */
    boolean areRefused() {
        return refused;
    }

    /** Reads them all; what is drawn is for whoever shows it. */
    Portrait read(Path folder) {
        ExportTexts words = new ExportTexts(office.language());
        FolderContent content = FolderContent.of(
                folder, office.exportDirectory(), office.settings().export().doneFile());
        content.findings().forEach(finding -> report(finding, words));
        List<ExportSource> newest = office.exportDirectory().newest(folder);
        Portrait drawn = draw(folder, newest, words);
        newest.stream()
                .filter(source -> contactsMayHold && source.kind() == ExportKind.CONTACTS)
                .flatMap(source -> holdingAll(source).stream())
                .forEach(finding -> report(finding, words));
        AddressRules addresses = new AddressRules(office.settings().mail().allowedDomains());
        new ExportCheck(office.format(), address -> addresses.usable(address).isPresent())
                .acrossFiles(newest, plausibility())
                .forEach(finding -> report(finding, words));
        if (!content.hasCases()) {
            String expected = office.exportDirectory().pattern(ExportKind.CASES);
            report(ExportFinding.ofFile(folder.toString(), Problem.NO_CASE_EXPORT, expected), words);
        }
        return drawn;
    }

    /** Empty if the intake would not refuse it. */
    private Optional<ExportFinding> holdingAll(ExportSource source) {
        return Optional.ofNullable(acceptable.get(source.name()))
                .map(mayBeAccepted -> ExportFinding.ofFile(
                        source.name(),
                        Problem.FIRST_ONE_HOLDS_ALL,
                        source.kind().key(),
                        mayBeAccepted ? 1 : 0));
    }

    /** Without a state, or with one that is in trouble, the files can still be looked at. */
    private Portrait draw(Path folder, List<ExportSource> newest, ExportTexts words) {
        contactsMayHold = office.settings().intake().isInUse(ExportKind.CONTACTS);
        StateDatabase state;
        try {
            state = office.statePlace().glance();
        } catch (RuntimeException unreadable) {
            return draw(folder, newest, words, ExportsBefore.UNKNOWN, OfficeMix.ofNothingSeen(office));
        }
        try (state) {
            ExportsBefore before = inForce(state);
            if (before.isKnown()) {
                contactsMayHold = ExportsInForce.of(office, state).lacking().nextContactsMayHold();
            }
            MixBasis basis = before.isKnown() ? OfficeMix.of(office, state) : OfficeMix.ofNothingSeen(office);
            return draw(folder, newest, words, before, basis);
        }
    }

    private static ExportsBefore inForce(StateDatabase state) {
        try {
            return ExportsBefore.of(state.takenExports());
        } catch (RuntimeException unreadable) {
            return ExportsBefore.UNKNOWN;
        }
    }

    private Portrait draw(
            Path folder, List<ExportSource> newest, ExportTexts words, ExportsBefore before, MixBasis basis) {
        return new PortraitMaker(
                        office.format(),
                        office.policy(),
                        office.calendar(),
                        office.settings().mail().allowedDomains(),
                        before,
                        basis)
                .of(office.exportDirectory().all(folder), newest, finding -> report(finding, words));
    }

    /** Of the policy of today. */
    private Plausibility plausibility() {
        return office.policy()
                .inForceOn(office.clock().today())
                .map(PolicyVersion::plausibility)
                .orElse(Plausibility.SHIPPED);
    }

    private void report(ExportFinding finding, ExportTexts words) {
        count++;
        refused |= finding.severity() != Severity.WARNS;
        if (finding.severity() == Severity.REFUSES || finding.severity() == Severity.DOUBTS) {
            acceptable.merge(finding.file(), finding.severity() == Severity.DOUBTS, Boolean::logicalAnd);
        }
        lines.accept(finding.file() + ": " + words.line(finding));
    }
}
