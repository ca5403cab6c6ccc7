@NullMarked
package de.kontaktzyklus.architecture.planted.export;

import org.jspecify.annotations.NullMarked;
