package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.assistance.Course.Refusal;
import cn.tongbao.liaison.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The asked office says whether it helps. What lies within its powers it has to do (Penalty Law
 * art. 26), so a refusal names its ground and, where another office is competent, that office.
 */
@Service
public class AnsweringRequest {

    private static final Set<String> ELSEWHERE = Set.of("OUT_OF_AREA", "OUT_OF_COMPETENCE");
    private static final String NOBODY = "NOBODY_COMPETENT";

    private final AssistanceDesk desk;
    private final AssistanceLaw law;
    private final OpenOffices offices;
    private final RulebookSource rulebook;
    private final Clock clock;

    AnsweringRequest(
            AssistanceDesk desk,
            AssistanceLaw law,
            OpenOffices offices,
            RulebookSource rulebook,
            Clock clock) {
        this.desk = desk;
        this.law = law;
        this.offices = offices;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Confirms the receipt, from which the time to finish counts. */
    @Transactional
    public AssistanceView receive(Subject who, String reference, @Nullable String ifMatch) {
        var sight = desk.take(who, reference, AssistanceAct.RECEIVE, ifMatch);
        sight.request().receive(Deed.of(who, clock.instant()));
        return desk.put(sight, AssistanceAct.RECEIVE);
    }

    /** Takes it up. */
    @Transactional
    public AssistanceView accept(Subject who, String reference, @Nullable String ifMatch) {
        var sight = desk.take(who, reference, AssistanceAct.ACCEPT, ifMatch);
        var request = sight.request();
        request.require(AssistanceTrigger.ACCEPT);
        var now = clock.instant();
        request.accept(law.course(request.matter(), request.courseFrom(now)), Deed.of(who, now));
        return desk.put(sight, AssistanceAct.ACCEPT);
    }

    /** Refuses it. */
    @Transactional
    public AssistanceView refuse(
            Subject who, String reference, @Nullable String ifMatch, RefusalRequest said) {
        var sight = desk.take(who, reference, AssistanceAct.REFUSE, ifMatch);
        var request = sight.request();
        request.require(AssistanceTrigger.REFUSE);
        check(said, request.to().officeId());
        if (said.proposedOfficeId() != null) {
            offices.named(said.proposedOfficeId(), "/proposedOfficeId");
        }
        var now = clock.instant();
        request.refuse(
                new Refusal(
                        Texts.given(said.ground()),
                        Texts.given(said.text()),
                        said.proposedOfficeId(),
                        who.requirePerson(),
                        now),
                Deed.of(who, now));
        return desk.put(sight, AssistanceAct.REFUSE);
    }

    private void check(RefusalRequest said, String own) {
        var ground = said.ground();
        var proposed = said.proposedOfficeId();
        new Checks()
                .required("/ground", ground)
                .that(
                        ground == null || rulebook.current().codes().has("refusalGrounds", ground),
                        "/ground",
                        "UNKNOWN_CODE")
                .required("/text", said.text())
                .text("/text", said.text(), Texts.MOST)
                .that(
                        ground == null || !ELSEWHERE.contains(ground) || proposed != null,
                        "/proposedOfficeId",
                        "REQUIRED")
                .that(
                        !NOBODY.equals(ground) || proposed == null,
                        "/proposedOfficeId",
                        "NOT_ALLOWED")
                .that(!own.equals(proposed), "/proposedOfficeId", "OWN_OFFICE")
                .raise();
    }

    /** Why the office does not help, and which other one might. */
    public record RefusalRequest(
            @Nullable String ground, @Nullable String text, @Nullable String proposedOfficeId) {}
}
