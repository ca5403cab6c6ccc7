/**
 * How fast an export is assessed: a generator of exports, and {@code assess} beside DuckDB with the same rules in SQL
 * and beside a bare pass of FastCSV.
 */
@NullMarked
package de.kontaktzyklus.benchmark;

import org.jspecify.annotations.NullMarked;
