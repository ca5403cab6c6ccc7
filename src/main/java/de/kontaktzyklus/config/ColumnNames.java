package de.kontaktzyklus.config;

import de.kontaktzyklus.cases.ExportKind;
import java.util.List;

/** What the export knows about the names of its columns. */
public interface ColumnNames {

    /** The columns of a kind of file, as the program itself writes them. */
    List<String> titles(ExportKind kind);

    /** The form of a name that can be compared: two names of the same column have the same form. */
    String comparable(String name);
}
