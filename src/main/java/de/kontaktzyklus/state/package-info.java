/**
 * What is remembered over a restart: one SQLite file by default, a PostgreSQL database by configuration.
 *
 * <p>The way in is {@link de.kontaktzyklus.state.StatePlace}; {@link de.kontaktzyklus.state.StateDatabase} hands out
 * the adapters of all ports that remember. The SQL of each port stands in the adapter named after it, in the room of
 * its subject. All of them pass the contract test of their port, and so do the in-memory adapters of the tests.
 *
 * <p>Comes in: decisions of the core, each as one transaction. Goes out: the same, after a crash too. Must not know:
 * names and birth dates of clients, what a mail says, what day it is today.
 */
@NullMarked
package de.kontaktzyklus.state;

import org.jspecify.annotations.NullMarked;
