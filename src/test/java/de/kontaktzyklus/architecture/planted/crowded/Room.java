package de.kontaktzyklus.architecture.planted.crowded;

/** The first of twenty-one; to the rule they are as many files. */
@SuppressWarnings("MultipleTopLevelClasses")
record Room() {}

record Room2() {}

record Room3() {}

record Room4() {}

record Room5() {}

record Room6() {}

record Room7() {}

record Room8() {}

record Room9() {}

record Room10() {}

record Room11() {}

record Room12() {}

record Room13() {}

record Room14() {}

record Room15() {}

record Room16() {}

record Room17() {}

record Room18() {}

record Room19() {}

record Room20() {}

record Room21() {}
