@NullMarked
package de.kontaktzyklus.architecture.planted.calendar;

import org.jspecify.annotations.NullMarked;
