package cn.tongbao.directory.engagement;

import static cn.tongbao.directory.engagement.EngagementTrigger.*;

import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.directory.record.Transition;
import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an engagement stands. */
public enum EngagementStatus {
    /** Chosen; waits for his word. */
    OFFERED,
    /** Taken on. */
    ACCEPTED,
    /** Materials are with him. */
    IN_PROGRESS,
    /** The report is there. */
    REPORTED,
    /** Over. */
    ENDED,
    /** Over without a report; another is chosen, unless the case is over too. */
    RELEASED;

    /** The limit for his word (a rule of the platform). */
    static final String ACCEPTANCE = "ENG-01";

    /** The day that the body sets for the report. */
    static final String DUE = "ENG-02";

    private static final Set<String> CHOSEN = Set.of(Roles.INSTITUTION, Roles.EXPERT);
    private static final Set<String> BODY = Set.of(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER);
    private static final Set<String> DECIDERS = Set.of(Roles.JUDGE, Roles.AGENCY_OFFICER);
    private static final String EVIDENCE_RULES = "《最高人民法院关于民事诉讼证据的若干规定》";
    private static final String EXTERNAL_RULES = "《人民法院对外委托司法鉴定管理规定》";

    private static final List<Transition<EngagementStatus, EngagementTrigger>> TABLE =
            List.of(
                    line(
                            OFFERED,
                            ACCEPT,
                            ACCEPTED,
                            CHOSEN,
                            null,
                            ACCEPTANCE,
                            EVIDENCE_RULES + "第三十三条"),
                    line(
                            OFFERED,
                            RELEASE,
                            RELEASED,
                            DECIDERS,
                            null,
                            ACCEPTANCE,
                            EXTERNAL_RULES + "第十二条"),
                    line(
                            ACCEPTED,
                            HAND_OVER,
                            IN_PROGRESS,
                            BODY,
                            DUE,
                            null,
                            EVIDENCE_RULES + "第三十四条"),
                    line(
                            ACCEPTED,
                            RELEASE,
                            RELEASED,
                            DECIDERS,
                            null,
                            null,
                            EXTERNAL_RULES + "第十二条"),
                    line(
                            IN_PROGRESS,
                            HAND_OVER,
                            IN_PROGRESS,
                            BODY,
                            null,
                            null,
                            EVIDENCE_RULES + "第三十四条"),
                    line(
                            IN_PROGRESS,
                            EXTEND,
                            IN_PROGRESS,
                            DECIDERS,
                            DUE,
                            DUE,
                            EVIDENCE_RULES + "第三十五条"),
                    line(
                            IN_PROGRESS,
                            REPORT,
                            REPORTED,
                            CHOSEN,
                            null,
                            DUE,
                            EVIDENCE_RULES + "第三十六条"),
                    line(
                            IN_PROGRESS,
                            RELEASE,
                            RELEASED,
                            DECIDERS,
                            null,
                            DUE,
                            EVIDENCE_RULES + "第三十五条"),
                    line(REPORTED, QUESTION, REPORTED, BODY, null, null, EVIDENCE_RULES + "第三十七条"),
                    line(REPORTED, END, ENDED, DECIDERS, null, null, EVIDENCE_RULES + "第三十六条"));

    /** All that can happen. */
    public static List<Transition<EngagementStatus, EngagementTrigger>> table() {
        return TABLE;
    }

    /**
     * What the trigger does here.
     *
     * @throws ProblemException {@code ENGAGEMENT_STATE} if it does nothing here
     */
    Transition<EngagementStatus, EngagementTrigger> on(EngagementTrigger trigger) {
        return TABLE.stream()
                .filter(line -> line.from() == this && line.trigger() == trigger)
                .findFirst()
                .orElseThrow(() -> new ProblemException(DirectoryProblem.ENGAGEMENT_STATE, name()));
    }

    private static Transition<EngagementStatus, EngagementTrigger> line(
            EngagementStatus from,
            EngagementTrigger trigger,
            EngagementStatus target,
            Set<String> roles,
            @Nullable String starts,
            @Nullable String stops,
            String basis) {
        return new Transition<>(from, trigger, target, roles, starts, stops, basis);
    }
}
