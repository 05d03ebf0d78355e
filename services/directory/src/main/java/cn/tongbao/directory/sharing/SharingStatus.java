package cn.tongbao.directory.sharing;

import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.directory.record.Transition;
import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import java.util.Set;

/**
 * Where a request stands; names of the list {@code sharingStatuses}. Neither 法释〔2019〕2号 nor the
 * opinions on shared pools set a time for the decision, so that no limit runs in any state.
 */
enum SharingStatus {
    /** Asked for; the body that holds him has to decide. */
    REQUESTED,
    /** Granted, for that case and time. */
    GRANTED,
    /** Refused, with the reason. */
    REFUSED,
    /** The body that asked needs him no more. */
    WITHDRAWN,
    /** What was granted was taken back. */
    REVOKED;

    private static final Set<String> HOLDERS =
            Set.of(Roles.JUDGE, Roles.AGENCY_OFFICER, Roles.KEEPER);
    private static final Set<String> ASKERS =
            Set.of(Roles.JUDGE, Roles.CLERK, Roles.AGENCY_OFFICER);

    private static final String LAW =
            "《最高人民法院关于技术调查官参与知识产权案件诉讼活动的若干规定》（法释〔2019〕2号）第十四条；"
                    + "专家共享：《最高人民法院 国家知识产权局关于强化知识产权协同保护的意见》（国知发保字〔2023〕3号）第（七）项";
    private static final String OWN = "[D]";

    private static final List<Transition<SharingStatus, SharingTrigger>> TABLE =
            List.of(
                    line(REQUESTED, SharingTrigger.GRANT, GRANTED, HOLDERS, LAW),
                    line(REQUESTED, SharingTrigger.REFUSE, REFUSED, HOLDERS, LAW),
                    line(REQUESTED, SharingTrigger.WITHDRAW, WITHDRAWN, ASKERS, OWN),
                    line(GRANTED, SharingTrigger.WITHDRAW, WITHDRAWN, ASKERS, OWN),
                    line(GRANTED, SharingTrigger.REVOKE, REVOKED, HOLDERS, OWN));

    /** All that can happen. */
    static List<Transition<SharingStatus, SharingTrigger>> table() {
        return TABLE;
    }

    /**
     * What the trigger does here.
     *
     * @throws ProblemException {@code SHARING_STATE} if it does nothing here
     */
    Transition<SharingStatus, SharingTrigger> on(SharingTrigger trigger) {
        return TABLE.stream()
                .filter(line -> line.from() == this && line.trigger() == trigger)
                .findFirst()
                .orElseThrow(() -> new ProblemException(DirectoryProblem.SHARING_STATE, name()));
    }

    private static Transition<SharingStatus, SharingTrigger> line(
            SharingStatus from,
            SharingTrigger trigger,
            SharingStatus target,
            Set<String> roles,
            String basis) {
        return new Transition<>(from, trigger, target, roles, null, null, basis);
    }
}
