/** The summary as a workbook for Excel and LibreOffice, made by POI. */
@NullMarked
package de.kontaktzyklus.dispatch.files.workbook;

import org.jspecify.annotations.NullMarked;
