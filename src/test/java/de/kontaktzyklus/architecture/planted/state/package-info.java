@NullMarked
package de.kontaktzyklus.architecture.planted.state;

import org.jspecify.annotations.NullMarked;
