/**
 * The rules of the house, checked against the compiled classes. Comes in: every production class. Goes out: a failed
 * build that names the class and the rule. The planted tree breaks each rule once, so that no rule can pass by matching
 * nothing.
 */
@NullMarked
package de.kontaktzyklus.architecture;

import org.jspecify.annotations.NullMarked;
