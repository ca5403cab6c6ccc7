package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.PolicyVersion.TalkRules;
import de.kontaktzyklus.assessment.policy.Regulation;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.summary.figures.Basis;
import de.kontaktzyklus.summary.figures.Basis.CycleOf;
import de.kontaktzyklus.summary.figures.Basis.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes down what the summaries are computed from. */
final class BasisOfLook {

    private BasisOfLook() {}

    static Basis of(ExportSet exports, Assessor assessor, SummaryOptions options) {
        Optional<PolicyVersion> version = assessor.version();
        Optional<SourceFile> cases = exports.file(ExportKind.CASES).map(SourceFile::of);
        FirstInterviewDays days = FirstInterviewDays.of(assessor);
        TalkRules talks = version.map(PolicyVersion::talks).orElseGet(() -> new TalkRules(0, 0, 0, ""));
        return new Basis(
                options.office(),
                cases.map(SourceFile::name).orElse(""),
                cases.map(SourceFile::exportDate),
                cases.map(SourceFile::hash).orElse(""),
                version.map(PolicyVersion::validFrom),
                version.map(PolicyVersion::source).orElse(""),
                days.target(),
                days.limit(),
                options.record().programVersion(),
                otherFiles(exports),
                options.record().calendar(),
                talks.firstInterviewMinutes(),
                talks.followUpMinutes(),
                options.persons().smallNumber(),
                options.record().policy(),
                version.map(BasisOfLook::cycles).orElse(List.of()),
                Optional.of(options.record().clock().get()));
    }

    private static List<CycleOf> cycles(PolicyVersion version) {
        return version.regulations().stream()
                .filter(Regulation::enabled)
                .flatMap(rules -> version.profiles().codes().stream()
                        .flatMap(profile ->
                                rules.cycleOf(profile.code()).map(cycle -> cycle(rules, profile, cycle)).stream()))
                .toList();
    }

    private static CycleOf cycle(Regulation rules, Code profile, Cycle cycle) {
        return new CycleOf(rules.id(), rules.label(), profile.code(), profile.label(), cycle.lower(), cycle.upper());
    }

    private static List<SourceFile> otherFiles(ExportSet exports) {
        return Stream.of(ExportKind.CONTACTS, ExportKind.WORKING_TIME)
                .flatMap(kind -> exports.file(kind).stream())
                .map(SourceFile::of)
                .toList();
    }

    /** What the first enabled regulation says about first interviews; the page names it beside the figures. */
    private record FirstInterviewDays(int target, int limit) {
        static FirstInterviewDays of(Assessor assessor) {
            return assessor.version()
                    .flatMap(rules -> rules.regulations().stream()
                            .filter(Regulation::enabled)
                            .findFirst())
                    .map(regulation -> new FirstInterviewDays(
                            regulation.firstInterview().targetWorkingDays(),
                            regulation.firstInterview().limitWorkingDays()))
                    .orElse(new FirstInterviewDays(0, 0));
        }
    }
}
