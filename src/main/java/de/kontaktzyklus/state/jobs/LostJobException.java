package de.kontaktzyklus.state.jobs;

/** The lease of a claim has run out, and another node may have the job: nothing was written. */
public final class LostJobException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LostJobException(JobClaim claim) {
        super("The lease has run out: " + claim + "; nothing was written");
    }
}
