package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.cases.intake.SeenCases;
import de.kontaktzyklus.export.mix.MixBasis;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.intake.OfficeMix;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Portraits of folders for tests, under the shipped configuration. */
public final class Portraits {

    private Portraits() {}

    /** Of a folder when no export is in force. */
    public static Portrait of(Path folder) {
        return of(folder, new ExportsBefore(true, Map.of()));
    }

    static Portrait of(Path folder, ExportsBefore before) {
        return of(folder, before, visitor -> {});
    }

    /** Of a folder when these cases have been seen. */
    public static Portrait of(Path folder, ExportsBefore before, SeenCases seen) {
        Office office = Office.open(Path.of("config"), Map.of("mail.allowed-domains", "jobcenter.example"));
        MixBasis nothing = OfficeMix.ofNothingSeen(office);
        return new PortraitMaker(
                        office.format(),
                        office.policy(),
                        office.calendar(),
                        office.settings().mail().allowedDomains(),
                        before,
                        new MixBasis(nothing.limits(), nothing.judgements(), seen, nothing.isUsable()))
                .of(
                        office.exportDirectory().all(folder),
                        office.exportDirectory().newest(folder),
                        none -> {});
    }

    /** Folder of a worked example. */
    public static Path example(String name) {
        try {
            return Path.of(Objects.requireNonNull(Portraits.class.getResource("/examples/exports/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
