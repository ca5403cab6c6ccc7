package de.kontaktzyklus.dispatch.files.content.office;

import de.kontaktzyklus.dispatch.files.content.BasisTable;
import de.kontaktzyklus.dispatch.files.content.Chapter;
import de.kontaktzyklus.dispatch.files.content.FigureFacts;
import de.kontaktzyklus.dispatch.files.content.FigureTables;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.summary.office.OfficeSummary;
import java.util.ArrayList;
import java.util.List;

/** The tables of the office besides that of its teams ({@link OfficeTable}). */
public final class OfficeTables {

    private OfficeTables() {}

    /** The questions of the management, and the tables that answer them. */
    public static List<Chapter> chapters(OfficeSummary office) {
        List<Table> course = new ArrayList<>();
        course.add(trend(office));
        office.bridge().ifPresent(bridge -> {
            course.add(OfficeBridge.ofOffice(office, bridge));
            course.add(OfficeBridge.byTeam(office, bridge));
        });
        return List.of(
                new Chapter("course", List.copyOf(course)),
                new Chapter(
                        "basis",
                        List.of(
                                FigureTables.keyFigures(FigureFacts.of(office)),
                                OfficeControl.of(office),
                                BasisTable.of(office.basis(), office.asOf()))));
    }

    /** The last twelve months of the office. */
    public static Table trend(OfficeSummary office) {
        return FigureTables.trend(office.trend());
    }
}
