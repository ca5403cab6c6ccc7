package de.kontaktzyklus.dispatch.smtp;

import java.util.Set;

/** Asks the mail server whether it takes mails for others, where a round has shown neither that nor the contrary. */
public interface SecondOpinion {

    /** What the mail server has shown. */
    enum Answer {
        /** It takes mails for somebody: a refusal is about the one who was refused. */
        TAKES_OTHERS,
        /** It takes mails for nobody, or could not be asked. */
        TAKES_NOBODY,
        /** There is nobody else for whom it could be asked. */
        NOBODY_TO_ASK
    }

    /**
     * What the server shows when it is asked about others.
     *
     * @param refused the recipients it has just refused, in lower case
     */
    Answer askedWithout(Set<String> refused);

    /** There is nobody for whom the mail server could be asked. */
    static SecondOpinion none() {
        return refused -> Answer.NOBODY_TO_ASK;
    }
}
