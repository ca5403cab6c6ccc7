package de.kontaktzyklus.nodes;

/**
 * A mail that a node has claimed and not settled.
 *
 * @param node as it names itself
 * @param fence which claim of that mail it is
 * @param dotMarked whether its final dot may leave
 */
record SendingMail(String messageId, String node, long fence, boolean dotMarked) {}
