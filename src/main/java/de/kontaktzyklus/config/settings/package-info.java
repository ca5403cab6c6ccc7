/**
 * The file {@code kontaktzyklus.properties}: every setting with its default, its bounds and its source.
 *
 * <p>Start at {@link de.kontaktzyklus.config.settings.Settings}.
 *
 * <p>Comes in: text written by the office, environment variables that it names, credentials of systemd. Goes out:
 * typed, checked values, and where each comes from. Must not know: what the values are used for.
 */
@NullMarked
package de.kontaktzyklus.config.settings;

import org.jspecify.annotations.NullMarked;
