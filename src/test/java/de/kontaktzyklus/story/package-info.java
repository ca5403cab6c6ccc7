/** The story of an office, told day by day through the real routes, a real mail server and a real database. */
@NullMarked
package de.kontaktzyklus.story;

import org.jspecify.annotations.NullMarked;
