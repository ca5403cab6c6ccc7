package de.kontaktzyklus.export;

/** Carries the finding for which a whole file is refused; never leaves this room. */
public final class RefusedContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ExportFinding finding;

    public RefusedContentException(ExportFinding finding) {
        super(finding.problem() + " in line " + finding.line() + " of " + finding.file());
        this.finding = finding;
    }

    public ExportFinding finding() {
        return finding;
    }
}
