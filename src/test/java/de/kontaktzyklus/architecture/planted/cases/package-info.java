@NullMarked
package de.kontaktzyklus.architecture.planted.cases;

import org.jspecify.annotations.NullMarked;
