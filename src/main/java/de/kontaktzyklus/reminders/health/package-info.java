/**
 * Whether the program does its work, for those who watch it from outside: the heartbeats of its nodes, and what is
 * wrong now, worst first.
 *
 * <p>Comes in: heartbeats, open causes, and what the office sees of itself. Goes out: one state and its issues. Must
 * not know: where heartbeats are kept, who asks.
 */
@NullMarked
package de.kontaktzyklus.reminders.health;

import org.jspecify.annotations.NullMarked;
