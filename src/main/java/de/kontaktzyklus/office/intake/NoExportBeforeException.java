package de.kontaktzyklus.office.intake;

import de.kontaktzyklus.cases.ExportKind;

/** There is no export before the one in force, or its file has left the archive. */
public final class NoExportBeforeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoExportBeforeException(ExportKind kind) {
        super("No export before: " + kind.key());
    }
}
