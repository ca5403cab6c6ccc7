@NullMarked
package de.kontaktzyklus.architecture.planted.pipeline;

import org.jspecify.annotations.NullMarked;
