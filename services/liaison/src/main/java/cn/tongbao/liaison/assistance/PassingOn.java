package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.assistance.Course.Designation;
import cn.tongbao.liaison.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request goes on at another office: because the asking office turns there, or because the common
 * superior designates it (Penalty Law art. 25). It goes on as a request of its own, so that the
 * office that has left it sees nothing of what follows.
 */
@Service
public class PassingOn {

    private final AssistanceDesk desk;
    private final AssistanceLaw law;
    private final OpenOffices offices;
    private final FreeReferences references;
    private final Clock clock;

    PassingOn(
            AssistanceDesk desk,
            AssistanceLaw law,
            OpenOffices offices,
            FreeReferences references,
            Clock clock) {
        this.desk = desk;
        this.law = law;
        this.offices = offices;
        this.references = references;
        this.clock = clock;
    }

    /** The asking office turns to another one: the proposed one unless it names one. */
    @Transactional
    public AssistanceView redirect(
            Subject who, String reference, @Nullable String ifMatch, RedirectionRequest said) {
        var sight = desk.take(who, reference, AssistanceAct.REDIRECT, ifMatch);
        var request = sight.request();
        request.require(AssistanceTrigger.REDIRECT);
        var refusal = request.refusal();
        var id = said.officeId();
        if (id == null && refusal != null) {
            id = refusal.proposedOfficeId();
        }
        new Checks()
                .required("/officeId", id)
                .that(!request.to().officeId().equals(id), "/officeId", "SAME_OFFICE")
                .raise();
        var to = offices.other(request.from().officeId(), id, "/officeId");
        var now = clock.instant();
        var framework = law.framework(request.from().regionCode(), to.regionCode(), now);
        var matter = request.matter().goingOn(reference, framework);
        var deed = Deed.of(who, now);
        var follower =
                Assistance.send(
                        references.draw(request.from().regionCode(), now),
                        matter,
                        request.from(),
                        to,
                        law.answer(matter, now),
                        deed);
        desk.open(follower, who);
        request.redirect(follower.reference(), deed);
        return desk.put(sight, AssistanceAct.REDIRECT);
    }

    /** The common superior says who is to do it. */
    @Transactional
    public AssistanceView designate(
            Subject who, String reference, @Nullable String ifMatch, DesignationRequest said) {
        var sight = desk.take(who, reference, AssistanceAct.DESIGNATE, ifMatch);
        var request = sight.request();
        request.require(AssistanceTrigger.DESIGNATE);
        new Checks()
                .required("/officeId", said.officeId())
                .required("/reason", said.reason())
                .text("/reason", said.reason(), Texts.MOST)
                .raise();
        var to = offices.known(Texts.given(said.officeId()), "/officeId");
        var now = clock.instant();
        var deed = Deed.of(who, now);
        var designation =
                new Designation(
                        request.escalatedTo(),
                        to.officeId(),
                        Texts.given(said.reason()),
                        who.requirePerson(),
                        now);
        if (to.officeId().equals(request.to().officeId())) {
            request.designate(designation, law.course(request.matter(), now), deed);
        } else if (to.officeId().equals(request.from().officeId())) {
            request.designateAway(designation, null, deed);
        } else {
            request.designateAway(designation, laidOn(who, request, to, designation, deed), deed);
        }
        return desk.put(sight, AssistanceAct.DESIGNATE);
    }

    private String laidOn(
            Subject who, Assistance request, Side named, Designation designation, Deed deed) {
        var to = offices.other(request.to().officeId(), named.officeId(), "/officeId");
        var framework = law.framework(request.from().regionCode(), to.regionCode(), deed.at());
        // The former body hands over what it has (police rules art. 23: XRG-07).
        var matter =
                request.matter()
                        .with(request.replies().stream().flatMap(reply -> reply.files().stream()))
                        .goingOn(request.reference(), framework);
        var follower =
                Assistance.designated(
                        references.draw(request.from().regionCode(), deed.at()),
                        matter,
                        request.from(),
                        to,
                        designation,
                        request.replies(),
                        law.course(matter, deed.at()),
                        deed);
        desk.open(follower, who);
        return follower.reference();
    }

    /** Which office to turn to. */
    public record RedirectionRequest(@Nullable String officeId) {}

    /** Who is to do it, and why. */
    public record DesignationRequest(@Nullable String officeId, @Nullable String reason) {}
}
