package de.kontaktzyklus.summary;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The summary of one team for one month.
 *
 * @param month the month it is about
 * @param asOf day of assessment: the last day of the month, or an earlier one while the month goes on
 * @param team team id
 * @param teamName what people call the team
 */
public record TeamSummary(YearMonth month, LocalDate asOf, String team, String teamName) {}
