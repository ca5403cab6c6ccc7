/**
 * Files that are there whole or not at all: one way for everything that the program writes for people or for later.
 *
 * <p>Start at {@link de.kontaktzyklus.files.AtomicFiles}; {@link de.kontaktzyklus.files.UnfinishedFile} is for those
 * who fill a file step by step, {@link de.kontaktzyklus.files.KeptFolder} makes folders and puts their entries on disk,
 * {@link de.kontaktzyklus.files.FolderTrial} tries what can be done in one.
 *
 * <p>Comes in: bytes and a place. Goes out: a file (or a link) for owner and group only, on disk when the call returns;
 * after a crash the old one, and at worst a hidden unfinished file that {@link de.kontaktzyklus.files.KeptFolder#sweep}
 * removes. Must not know: what is written.
 */
@NullMarked
package de.kontaktzyklus.files;

import org.jspecify.annotations.NullMarked;
