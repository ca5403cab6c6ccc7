@NullMarked
package de.kontaktzyklus.architecture.planted.summary;

import org.jspecify.annotations.NullMarked;
