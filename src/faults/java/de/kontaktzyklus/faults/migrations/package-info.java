/** A program that dies while it brings an old state up to date. */
@NullMarked
package de.kontaktzyklus.faults.migrations;

import org.jspecify.annotations.NullMarked;
