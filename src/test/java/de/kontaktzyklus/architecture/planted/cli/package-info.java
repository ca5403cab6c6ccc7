@NullMarked
package de.kontaktzyklus.architecture.planted.cli;

import org.jspecify.annotations.NullMarked;
