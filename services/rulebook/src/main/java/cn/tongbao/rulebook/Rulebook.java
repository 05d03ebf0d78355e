package cn.tongbao.rulebook;

import cn.tongbao.rulebook.CourtRow.Dispute;
import cn.tongbao.rulebook.RouteRow.Matter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One complete, checked, immutable edition of all tables. Take it from {@link
 * RulebookSource#current()} for each piece of work and use it to the end of it: another edition may
 * come in between.
 *
 * <p>Methods without a day answer by the rows valid today in Asia/Shanghai.
 */
public final class Rulebook {

    private static final String WARNING = "RTE-06";
    private static final String NEAR = "THR-NEAR";

    private final Tables tables;
    private final DayCount dayCount;
    private final Clock clock;
    private final String version;

    /** Everything that was read. */
    record Tables(
            Codes codes,
            Regions regions,
            WorkCalendar calendar,
            Rows<Limit> limits,
            Rows<Duty> duties,
            Rows<Share> shares,
            Map<String, StateRule> states,
            Routes routes,
            Map<String, Competence> competence,
            Thresholds thresholds,
            Rows<Condition> conditions,
            Rows<Ground> grounds,
            Rows<MediationFramework> frameworks,
            Courts courts,
            RegionFlags regionFlags,
            RegionalFrameworks regionalFrameworks) {}

    Rulebook(Tables tables, Clock clock, String version) {
        this.tables = tables;
        this.dayCount = new DayCount(tables.calendar());
        this.clock = clock;
        this.version = version;
    }

    /** Changes whenever any table changes; good as an ETag of reference data. */
    public String version() {
        return version;
    }

    /** Today where the law is counted. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
    }

    public Limit limit(String id, LocalDate on) {
        return tables.limits().on(id, on);
    }

    /** All rows that this limit had and has, the oldest first. */
    public List<Limit> limitHistory(String id) {
        return tables.limits().versions(id);
    }

    /** The row of a limit that has this version, as long as the tables hold it. */
    public Optional<Limit> limitRow(String id, String version) {
        return limitHistory(id).stream().filter(row -> row.version().equals(version)).findFirst();
    }

    /** Every limit that is valid on that day. */
    public List<Limit> limits(LocalDate on) {
        return tables.limits().validOn(on);
    }

    public Duty duty(String id, LocalDate on) {
        return tables.duties().on(id, on);
    }

    /** {@code CON-04} to {@code CON-08}. */
    public Condition condition(String id, LocalDate on) {
        return tables.conditions().on(id, on);
    }

    /**
     * The grounds that an act may name on that day, in their order: {@code MED-RETURN}, {@code
     * MED-END}, {@code CON-15} or {@code CON-16}.
     */
    public List<Ground> grounds(String ruleId, LocalDate on) {
        List<Ground> found =
                tables.grounds().validOn(on).stream()
                        .filter(ground -> ground.ruleId().equals(ruleId))
                        .toList();
        if (found.isEmpty()) {
            throw new UnknownRule("grounds: none of %s is valid on %s".formatted(ruleId, on));
        }
        return found;
    }

    /** A framework of mediation as it stands on that day. */
    public MediationFramework framework(String code, LocalDate on) {
        return tables.frameworks().on(code, on);
    }

    /** The frameworks of mediation that exist on that day. */
    public List<MediationFramework> frameworks(LocalDate on) {
        return tables.frameworks().validOn(on);
    }

    /**
     * The level of court that takes such a dispute, and so confirms an agreement about it unless a
     * court had invited the mediation.
     *
     * @param amount in dispute in yuan, null where it is not known
     */
    public CourtTierAnswer courtTier(
            String rightType,
            String disputeKind,
            Set<String> disputeFeatures,
            @Nullable BigDecimal amount,
            LocalDate on) {
        Codes codes = tables.codes();
        codes.get("rightTypes", rightType);
        codes.get("disputeKinds", disputeKind);
        disputeFeatures.forEach(feature -> codes.get("disputeFeatures", feature));
        return tables.courts().of(new Dispute(rightType, disputeKind, disputeFeatures, amount), on);
    }

    /**
     * Whether an agreement reached before an agency may be confirmed there: by the row of the
     * nearest region upward, otherwise not.
     */
    public RegionFlag adminMediationConfirmation(@Nullable String regionCode, LocalDate on) {
        return tables.regionFlags().of(RegionFlags.ADMIN_MEDIATION_CONFIRMATION, regionCode, on);
    }

    /** The regional frameworks that exist on that day, the leading ones first. */
    public List<RegionalFramework> regionalFrameworks(LocalDate on) {
        return tables.regionalFrameworks().on(on);
    }

    /**
     * The regional frameworks that two places share on that day as different members, the leading
     * one first; empty where they share none.
     */
    public List<RegionalFramework> regionalFrameworks(
            String regionCode, String otherRegionCode, LocalDate on) {
        return tables.regionalFrameworks().shared(regionCode, otherRegionCode, on);
    }

    /** {@code RTE-06} or {@code THR-NEAR}. */
    public Share share(String id, LocalDate on) {
        return tables.shares().on(id, on);
    }

    /** Counts a limit from the instant that starts it. */
    public Due due(Limit limit, Instant start) {
        return due(limit, start, 0);
    }

    /** Counts a limit with the first so many of its extensions. */
    public Due due(Limit limit, Instant start, int extensions) {
        return dayCount.count(limit, extensions, start, warning(start).share());
    }

    /**
     * Counts a limit whose clock stood still in the pauses. Overlapping ones count once; what lies
     * before the start or after the end does nothing.
     */
    public Due due(Limit limit, Instant start, List<Pause> pauses) {
        return pauses.isEmpty()
                ? due(limit, start)
                : dayCount.count(limit, start, pauses, warning(start).share());
    }

    /** A limit whose last day was set in the single case, as {@link Unit#SET_BY_COURT} wants it. */
    public Due dueOn(Instant start, LocalDate lastDay) {
        return dayCount.until(start, lastDay, warning(start).share());
    }

    private Share warning(Instant start) {
        return tables.shares().on(WARNING, LocalDate.ofInstant(start, WorkCalendar.ZONE));
    }

    public WorkCalendar calendar() {
        return tables.calendar();
    }

    public Codes codes() {
        return tables.codes();
    }

    public Regions regions() {
        return tables.regions();
    }

    /**
     * What runs in a state; machines are {@code tip}, {@code case}, {@code dispatch}, {@code
     * instruction}, {@code mediation}, {@code confirmation}, {@code assistance} and {@code
     * meeting}.
     */
    public StateRule state(String machine, String state) {
        StateRule rule = tables.states().get(StateTable.key(machine, state));
        if (rule == null) {
            throw new UnknownRule("states: nothing about %s of %s".formatted(state, machine));
        }
        return rule;
    }

    public Competence competence(String officeType) {
        Competence found = tables.competence().get(officeType);
        if (found == null) {
            throw new UnknownRule("competence: nothing about " + officeType);
        }
        return found;
    }

    public List<RouteRule> routes(
            @Nullable String rightType,
            Set<String> infringementTypes,
            Set<String> tags,
            @Nullable String channel) {
        return routes(rightType, infringementTypes, tags, channel, today());
    }

    /** The kinds of office that are competent on that day, each with its reason; never empty. */
    public List<RouteRule> routes(
            @Nullable String rightType,
            Set<String> infringementTypes,
            Set<String> tags,
            @Nullable String channel,
            LocalDate on) {
        return tables.routes().of(new Matter(rightType, infringementTypes, tags, channel), on);
    }

    public List<ThresholdAnswer> thresholds(
            Set<String> infringementTypes, @Nullable String rightType, Figures figures) {
        return thresholds(infringementTypes, rightType, figures, today());
    }

    /**
     * The numeric lines that the case may concern, each with what the figures say. Empty where no
     * offence with numeric lines is concerned, which is no finding of "no crime" either.
     *
     * @param on counts as the day of the conduct where the figures have no dates
     */
    public List<ThresholdAnswer> thresholds(
            Set<String> infringementTypes,
            @Nullable String rightType,
            Figures figures,
            LocalDate on) {
        return tables.thresholds()
                .answers(
                        infringementTypes,
                        rightType,
                        figures,
                        on,
                        tables.shares().on(NEAR, on).share());
    }

    /** Outcome types that count as an administrative penalty for FWD-21. */
    public Set<String> penaltyOutcomes() {
        return tables.codes().penalties();
    }

    /** Articles of the Criminal Law that a prior penalty may name. */
    public Set<String> penaltyArticles() {
        return tables.thresholds().penaltyArticles();
    }
}
