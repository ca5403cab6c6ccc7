package de.kontaktzyklus.office.intake;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.cases.ContactRecord;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.cases.intake.SeenCases;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.mail.AddressRules;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.mix.MixBasis;
import de.kontaktzyklus.export.mix.MixLimits;
import de.kontaktzyklus.export.rows.FileExportSet;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** What an office holds the rows of a file against: its limits, its rules, and the cases it has seen. */
public final class OfficeMix {

    private OfficeMix() {}

    public static MixBasis of(Office office, StateDatabase state) {
        return basis(office, state.seenCases(), assessor -> contacts(office, state, assessor));
    }

    /** Of an office that has seen nothing yet, or whose state nobody can look at. */
    public static MixBasis ofNothingSeen(Office office) {
        return basis(office, visitor -> {}, assessor -> ContactRecord.none());
    }

    private static MixBasis basis(Office office, SeenCases seen, Function<Assessor, ContactRecord> contacts) {
        AddressRules addresses = new AddressRules(office.settings().mail().allowedDomains());
        return new MixBasis(
                limits(office.settings().intake()),
                day -> {
                    Assessor assessor = Assessor.on(day, office.policy(), office.calendar());
                    return new CaseVerdicts(assessor, contacts.apply(assessor));
                },
                seen,
                address -> addresses.usable(address).isPresent());
    }

    private static MixLimits limits(Settings.Intake intake) {
        Settings.Intake.Shifts shifts = intake.shifts();
        return new MixLimits(
                shifts.smallFileRows(),
                intake.maxRowDropPercent(),
                intake.maxRejectedPercent(),
                shifts.maxVanishedPercent(),
                shifts.maxNewPercent(),
                shifts.maxStatusRisePoints(),
                shifts.maxProfileChangePercent(),
                shifts.maxCaseworkerChangePercent(),
                shifts.maxStrangerContactsPercent(),
                shifts.maxUnusableRisePoints(),
                shifts.maxContactGapDays());
    }

    /** Without them the cases are judged by what they say themselves. */
    private static ContactRecord contacts(Office office, StateDatabase state, Assessor assessor) {
        List<ExportSource> inForce = state.takenExports().inForce(ExportKind.CONTACTS).stream()
                .map(ExportSource::of)
                .toList();
        try {
            return assessor.version()
                    .map(rules -> new FileExportSet(inForce, office.format()).contacts(rules::counts))
                    .orElseGet(ContactRecord::none);
        } catch (UnreadableExportException | UncheckedIOException unreadable) {
            return ContactRecord.none();
        }
    }
}
