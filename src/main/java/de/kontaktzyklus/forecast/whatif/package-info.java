/**
 * The same export under another policy: what changes for how many cases, and how much time it takes.
 *
 * <p>Start at {@link de.kontaktzyklus.forecast.whatif.WhatIf#of}. Both sides are the assessment and the forecast
 * themselves, so that the figures are those that each policy really gives.
 *
 * <p>Comes in: an export set and two assessors of one day. Goes out: plain records. Must not know: where a policy is
 * written down.
 */
@NullMarked
package de.kontaktzyklus.forecast.whatif;

import org.jspecify.annotations.NullMarked;
