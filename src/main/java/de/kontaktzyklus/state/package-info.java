/**
 * What is remembered over a restart: in one SQLite file by default, in a PostgreSQL database if configured.
 *
 * <p>The way in is {@link de.kontaktzyklus.state.StatePlace}; {@link de.kontaktzyklus.state.StateDatabase} has the
 * adapters of all ports that remember. The SQL of each port is in the adapter with its name, in the room of its
 * subject. All of them pass the contract test of their port, and so do the in-memory adapters of the tests.
 *
 * <p>Comes in: decisions of the core, each as one transaction. Goes out: the same, also after a crash. Must not know:
 * names and birth dates of clients, what a mail says, what day it is today.
 */
@NullMarked
package de.kontaktzyklus.state;

import org.jspecify.annotations.NullMarked;
