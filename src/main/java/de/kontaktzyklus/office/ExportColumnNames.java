package de.kontaktzyklus.office;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.config.ColumnNames;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.text.HeaderName;
import java.util.List;

/** The names of the columns that the export reads. */
final class ExportColumnNames implements ColumnNames {

    @Override
    public List<String> titles(ExportKind kind) {
        return Column.of(kind).stream().map(Column::title).toList();
    }

    @Override
    public String comparable(String name) {
        return HeaderName.normal(name);
    }
}
