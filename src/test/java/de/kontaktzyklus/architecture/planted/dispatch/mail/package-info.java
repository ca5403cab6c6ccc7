@NullMarked
package de.kontaktzyklus.architecture.planted.dispatch.mail;

import org.jspecify.annotations.NullMarked;
