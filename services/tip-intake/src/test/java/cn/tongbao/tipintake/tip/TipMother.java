package cn.tongbao.tipintake.tip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Tips in any state. */
final class TipMother {

    private static final Instant SUBMITTED = Instant.parse("2026-03-01T01:00:00Z");

    private TipMother() {}

    static Tip in(TipStatus status, boolean consultation) {
        var facts =
                new Facts(
                        "TRADEMARK",
                        List.of(),
                        List.of(),
                        "310115",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null);
        var submission =
                new Submission(
                        consultation ? TipKind.CONSULTATION : TipKind.REPORT,
                        "WEB",
                        "zh",
                        "title",
                        "description",
                        facts,
                        false,
                        "CONSUMER",
                        SUBMITTED,
                        null,
                        null);
        var handling =
                Handling.until(
                        Instant.parse("2026-03-06T16:00:00Z"), LocalDate.parse("2026-03-06"));
        var fresh =
                Tip.received("T-310115-2026-7K3M9Q", submission, "PROT-310000", handling, 0).tip();
        return new Tip(
                fresh.reference(),
                3,
                status,
                submission,
                fresh.intakeOffice(),
                fresh.audience(),
                handling,
                0,
                0,
                null,
                null);
    }
}
