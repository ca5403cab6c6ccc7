@NullMarked
package de.kontaktzyklus.architecture.planted.config;

import org.jspecify.annotations.NullMarked;
