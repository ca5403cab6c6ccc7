@NullMarked
package de.kontaktzyklus.architecture.planted.forecast;

import org.jspecify.annotations.NullMarked;
