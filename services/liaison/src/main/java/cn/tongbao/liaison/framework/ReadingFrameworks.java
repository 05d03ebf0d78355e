package cn.tongbao.liaison.framework;

import cn.tongbao.liaison.framework.FrameworkView.LimitRow;
import cn.tongbao.liaison.record.Limits;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Page;
import cn.tongbao.rulebook.RegionalFramework;
import cn.tongbao.rulebook.Regions;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows the regional frameworks of a day. They are few, so a list of them has one page. */
@Service
public class ReadingFrameworks {

    private final RulebookSource rulebook;
    private final Limits limits;
    private final Clock clock;

    ReadingFrameworks(RulebookSource rulebook, Limits limits, Clock clock) {
        this.rulebook = rulebook;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Those that exist on a day; with a region, those that it is in, or that a part of it is in.
     *
     * @param on today where it is left out
     */
    public Page<FrameworkView> list(@Nullable LocalDate on, @Nullable String region) {
        var rules = rulebook.current();
        new Checks()
                .that(region == null || rules.regions().exists(region), "/region", "UNKNOWN_CODE")
                .raise();
        var day = day(on);
        return new Page<>(
                rules.regionalFrameworks(day).stream()
                        .filter(framework ->
                                region == null || touches(framework, region, day, rules.regions()))
                        .map(framework -> shown(rules, framework, day, false))
                        .toList(),
                null);
    }

    /** One of them, with everybody who was, is or will be in it. */
    public FrameworkView read(String code, @Nullable LocalDate on) {
        var rules = rulebook.current();
        var day = day(on);
        return rules.regionalFrameworks(day).stream()
                .filter(framework -> framework.code().equals(code))
                .findFirst()
                .map(framework -> shown(rules, framework, day, true))
                .orElseThrow(NotReadable::new);
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? limits.dayOf(clock.instant()) : on;
    }

    private static boolean touches(
            RegionalFramework framework, String region, LocalDate on, Regions regions) {
        return framework.members(on).stream()
                .map(RegionalFramework.Member::regionCode)
                .anyMatch(member ->
                        regions.chain(region).contains(member)
                                || regions.chain(member).contains(region));
    }

    private static FrameworkView shown(
            Rulebook rules, RegionalFramework framework, LocalDate on, boolean whole) {
        return FrameworkView.of(
                framework,
                on,
                rules.regions(),
                limit(rules, framework.answerLimit(), on),
                limit(rules, framework.courseLimit(), on),
                whole);
    }

    /** A framework may be older than its limits; until these are valid the general ones run. */
    private static @Nullable LimitRow limit(Rulebook rules, @Nullable String id, LocalDate on) {
        return id == null
                ? null
                : rules.limitHistory(id).stream()
                        .filter(limit -> limit.validOn(on))
                        .findFirst()
                        .map(LimitRow::of)
                        .orElse(null);
    }
}
