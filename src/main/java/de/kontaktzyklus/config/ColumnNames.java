package de.kontaktzyklus.config;

import de.kontaktzyklus.cases.ExportKind;
import java.util.List;

/** What the export knows of the names of its columns. */
public interface ColumnNames {

    /** The columns of a kind of file, as the contract writes them. */
    List<String> titles(ExportKind kind);

    /** What two names have in common that stand for the same column. */
    String comparable(String name);
}
