/**
 * How many mails a second leave: the delivery of the product on each database, beside a bare loop of Angus Mail over
 * one connection to the same server, in one run.
 */
@NullMarked
package de.kontaktzyklus.rate;

import org.jspecify.annotations.NullMarked;
