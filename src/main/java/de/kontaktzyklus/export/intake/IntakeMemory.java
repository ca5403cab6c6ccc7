package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.intake.Arrivals;

/** What the intake remembers over a restart. */
public record IntakeMemory(TakenExports taken, Arrivals arrivals) {}
