package de.kontaktzyklus.cli.replay;

import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.office.replay.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What came of a replay.
 *
 * @param same whether plan and mails are what is recorded
 * @param recordedAt when the run was recorded
 * @param entry number of its entry in the audit
 * @param recordedVersion of the program then
 * @param version of the program now
 * @param current whether it was replayed by the configuration of today
 * @param policy hash of the policy by which it was replayed
 * @param calendar state and hash of the calendar, likewise
 * @param changedSince files and settings that are other ones today
 * @param exports the files that were read
 * @param recordedMails mails that the run has planned
 * @param replayedMails mails that it would plan now
 * @param otherMails mails of the day that are no digests of the run, and are not replayed
 */
record Replayed(
        LocalDate day,
        boolean same,
        Instant recordedAt,
        long entry,
        String recordedVersion,
        String version,
        boolean current,
        String policy,
        String calendar,
        List<String> changedSince,
        List<ExportFile> exports,
        int recordedMails,
        int replayedMails,
        long otherMails,
        List<Difference> differences) {}
