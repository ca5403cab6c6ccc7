@NullMarked
package de.kontaktzyklus.architecture.planted.delivery;

import org.jspecify.annotations.NullMarked;
