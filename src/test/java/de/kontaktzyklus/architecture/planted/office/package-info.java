@NullMarked
package de.kontaktzyklus.architecture.planted.office;

import org.jspecify.annotations.NullMarked;
