@NullMarked
package de.kontaktzyklus.architecture.planted.dispatch;

import org.jspecify.annotations.NullMarked;
