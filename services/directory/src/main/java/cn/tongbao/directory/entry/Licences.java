package cn.tongbao.directory.entry;

import cn.tongbao.directory.entry.EntryRequest.QualificationRequest;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.web.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Licences and certificates as they are handed in. */
final class Licences {

    private static final int MOST = 50;

    /** No licence that anybody shows today ended before, or runs for longer, than this. */
    private static final int MOST_YEARS = 100;

    private Licences() {}

    /** Adds what is wrong with them. */
    static void check(Checks checks, @Nullable List<QualificationRequest> given, LocalDate today) {
        checks.required("/qualifications", given);
        if (given == null) {
            return;
        }
        checks.that(given.size() <= MOST, "/qualifications", "TOO_MANY");
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            var one = given.get(i);
            var at = "/qualifications/" + i;
            if (Objects.isNull(one)) {
                checks.that(false, at, "REQUIRED");
                continue;
            }
            checks.required(at + "/name", one.name())
                    .text(at + "/name", one.name(), Texts.NAME)
                    .text(at + "/number", one.number(), Texts.NAME)
                    .text(at + "/issuedBy", one.issuedBy(), Texts.NAME)
                    .that(
                            Days.within(one.validUntil(), today, MOST_YEARS),
                            at + "/validUntil",
                            "OUT_OF_RANGE");
        }
    }

    /** What an entry keeps of them; they were checked. */
    static List<Profile.Qualification> of(List<QualificationRequest> given) {
        return given.stream()
                .map(one ->
                        new Profile.Qualification(
                                Texts.given(one.name()),
                                one.number(),
                                one.issuedBy(),
                                one.validUntil()))
                .toList();
    }
}
