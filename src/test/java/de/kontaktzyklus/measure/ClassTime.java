package de.kontaktzyklus.measure;

/** What one test class took, in nanoseconds of processor time. */
record ClassTime(Class<?> testClass, long nanos) {}
