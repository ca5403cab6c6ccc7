package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.office.readiness.LookState;
import java.time.Instant;
import java.util.List;

/**
 * A check for programs. Keys stay; new ones may come.
 *
 * @param state the worst of the lines
 * @param user of the machine who has looked
 */
record CheckResult(LookState state, String version, Instant checkedAt, String user, List<CheckLine> looks) {}
