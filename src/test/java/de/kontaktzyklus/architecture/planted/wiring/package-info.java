@NullMarked
package de.kontaktzyklus.architecture.planted.wiring;

import org.jspecify.annotations.NullMarked;
