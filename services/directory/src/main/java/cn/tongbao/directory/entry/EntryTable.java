package cn.tongbao.directory.entry;

import static cn.tongbao.directory.entry.EntryTrigger.*;
import static cn.tongbao.directory.member.MemberState.*;

import cn.tongbao.directory.member.MemberState;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.directory.record.Transition;
import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every legal transition of an entry, one line each. The roster rule knows entry, publication,
 * yearly review and removal (法释〔2002〕8号 arts. 4 to 9, 16: APP-12); warning, suspension and
 * re-admission are the platform's own steps between them.
 */
public final class EntryTable {

    /** The limit of the yearly review. */
    static final String REVIEW_RULE = "APP-12R";

    private static final String RULE = "《人民法院对外委托司法鉴定管理规定》";
    private static final String OWN = "[D]";
    private static final Set<String> KEEPER = Set.of(Roles.KEEPER);
    private static final Set<String> HOLDERS =
            Set.of(
                    Roles.INSTITUTION,
                    Roles.EXPERT,
                    Roles.MEDIATOR,
                    Roles.SECRETARY,
                    Roles.JUDGE,
                    Roles.CLERK,
                    Roles.AGENCY_OFFICER,
                    Roles.KEEPER);

    private static final List<Transition<MemberState, EntryTrigger>> TABLE =
            List.of(
                    line(CANDIDATE, AMEND, CANDIDATE, HOLDERS, null, null, RULE + "第五条"),
                    line(CANDIDATE, UPDATE, CANDIDATE, HOLDERS, null, null, RULE + "第五条"),
                    line(CANDIDATE, CONSENT, CANDIDATE, HOLDERS, null, null, OWN),
                    line(CANDIDATE, WITHDRAW, REMOVED, HOLDERS, null, null, OWN),
                    line(CANDIDATE, VERIFY, STANDARD_VERIFIED, KEEPER, null, null, RULE + "第六条"),
                    line(CANDIDATE, REMOVE, REMOVED, KEEPER, null, null, RULE + "第六条"),
                    line(STANDARD_VERIFIED, UPDATE, STANDARD_VERIFIED, HOLDERS, null, null, OWN),
                    line(STANDARD_VERIFIED, WITHDRAW, REMOVED, HOLDERS, null, null, OWN),
                    line(
                            STANDARD_VERIFIED,
                            LIST,
                            LISTED,
                            KEEPER,
                            REVIEW_RULE,
                            null,
                            RULE + "第七条、第八条"),
                    line(STANDARD_VERIFIED, REMOVE, REMOVED, KEEPER, null, null, RULE + "第六条"),
                    line(LISTED, UPDATE, LISTED, HOLDERS, null, null, OWN),
                    line(LISTED, CORRECT, LISTED, KEEPER, null, null, OWN),
                    line(LISTED, REVIEW, LISTED, KEEPER, REVIEW_RULE, REVIEW_RULE, RULE + "第九条"),
                    line(LISTED, APPOINT, LISTED, KEEPER, null, null, OWN),
                    line(LISTED, WARN, WARNED, KEEPER, null, null, OWN),
                    line(LISTED, SUSPEND, SUSPENDED, KEEPER, null, null, OWN),
                    line(LISTED, REMOVE, REMOVED, KEEPER, null, REVIEW_RULE, RULE + "第十六条"),
                    line(WARNED, UPDATE, WARNED, HOLDERS, null, null, OWN),
                    line(WARNED, CORRECT, WARNED, KEEPER, null, null, OWN),
                    line(WARNED, REVIEW, LISTED, KEEPER, REVIEW_RULE, REVIEW_RULE, RULE + "第九条"),
                    line(WARNED, APPOINT, WARNED, KEEPER, null, null, OWN),
                    line(WARNED, SUSPEND, SUSPENDED, KEEPER, null, null, OWN),
                    line(WARNED, REMOVE, REMOVED, KEEPER, null, REVIEW_RULE, RULE + "第十六条"),
                    line(SUSPENDED, UPDATE, SUSPENDED, HOLDERS, null, null, OWN),
                    line(SUSPENDED, CORRECT, SUSPENDED, KEEPER, null, null, OWN),
                    line(SUSPENDED, READMIT, READMITTED, KEEPER, REVIEW_RULE, REVIEW_RULE, OWN),
                    line(SUSPENDED, REMOVE, REMOVED, KEEPER, null, REVIEW_RULE, RULE + "第十六条"),
                    line(REMOVED, READMIT, READMITTED, KEEPER, REVIEW_RULE, null, OWN),
                    line(READMITTED, UPDATE, READMITTED, HOLDERS, null, null, OWN),
                    line(READMITTED, CORRECT, READMITTED, KEEPER, null, null, OWN),
                    line(
                            READMITTED,
                            REVIEW,
                            LISTED,
                            KEEPER,
                            REVIEW_RULE,
                            REVIEW_RULE,
                            RULE + "第九条"),
                    line(READMITTED, APPOINT, READMITTED, KEEPER, null, null, OWN),
                    line(READMITTED, WARN, WARNED, KEEPER, null, null, OWN),
                    line(READMITTED, SUSPEND, SUSPENDED, KEEPER, null, null, OWN),
                    line(READMITTED, REMOVE, REMOVED, KEEPER, null, REVIEW_RULE, RULE + "第十六条"));

    private EntryTable() {}

    /** All lines. */
    public static List<Transition<MemberState, EntryTrigger>> lines() {
        return TABLE;
    }

    /**
     * The line for the trigger in a state.
     *
     * @throws ProblemException {@code ENTRY_STATE} if there is none
     */
    static Transition<MemberState, EntryTrigger> on(MemberState state, EntryTrigger trigger) {
        return TABLE.stream()
                .filter(line -> line.from() == state && line.trigger() == trigger)
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(DirectoryProblem.ENTRY_STATE, state.name()));
    }

    private static Transition<MemberState, EntryTrigger> line(
            MemberState from,
            EntryTrigger trigger,
            MemberState target,
            Set<String> roles,
            @Nullable String starts,
            @Nullable String stops,
            String basis) {
        return new Transition<>(from, trigger, target, roles, starts, stops, basis);
    }
}
