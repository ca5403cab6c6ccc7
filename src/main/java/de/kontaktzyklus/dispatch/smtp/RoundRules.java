package de.kontaktzyklus.dispatch.smtp;

import java.time.Duration;

/**
 * How the mails of a round are sent.
 *
 * @param pause before the second attempt, and after the mail server was out of reach
 * @param giveUpAfter when the mail server has put off a mail for this long, it counts as refused
 * @param mostPerRound how many mails one round may send
 * @param lease how long a mail is ours without being renewed
 * @param sameForAll a refusal that so many recipients get in a row means all mails
 */
public record RoundRules(Duration pause, Duration giveUpAfter, int mostPerRound, Duration lease, int sameForAll) {}
