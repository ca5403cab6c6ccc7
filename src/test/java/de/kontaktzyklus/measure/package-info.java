/** Says where the build's time goes: the processor time that each test class takes. */
@NullMarked
package de.kontaktzyklus.measure;

import org.jspecify.annotations.NullMarked;
