@NullMarked
package de.kontaktzyklus.architecture.planted.assessment;

import org.jspecify.annotations.NullMarked;
