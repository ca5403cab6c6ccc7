/**
 * The steps of the summary routes (300 to 340), one bean for each job, and what the exchange carries from step to step.
 *
 * <p>Start at {@code routes/315-make-month.camel.yaml}. A month travels as a
 * {@link de.kontaktzyklus.pipeline.summaries.SummaryMonth}; each of its teams first as a
 * {@link de.kontaktzyklus.pipeline.summaries.TeamMonth}, then as a
 * {@link de.kontaktzyklus.dispatch.files.SummaryPlace}, finally as a
 * {@link de.kontaktzyklus.pipeline.summaries.WrittenSummary}, which is small. So only one summary is in memory at a
 * time.
 *
 * <p>The month is marked as done when all files are written, together with the mails that tell of it. After a crash
 * before that, the month is due again, and nobody was told. Must not know: the command line, the other routes.
 */
@NullMarked
package de.kontaktzyklus.pipeline.summaries;

import org.jspecify.annotations.NullMarked;
