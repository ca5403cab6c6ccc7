package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.assessment.policy.PolicyVersion;
import java.util.Optional;
import java.util.Set;

/**
 * What codes are held against.
 *
 * @param rules in force on the day of the export; empty where none are
 * @param teams ids of the team file; empty where none was read before
 * @param domains to which mail may be sent, in lower case
 */
record CodeContext(Optional<PolicyVersion> rules, Set<String> teams, Set<String> domains) {}
