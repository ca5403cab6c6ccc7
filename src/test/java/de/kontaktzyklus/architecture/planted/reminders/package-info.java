@NullMarked
package de.kontaktzyklus.architecture.planted.reminders;

import org.jspecify.annotations.NullMarked;
