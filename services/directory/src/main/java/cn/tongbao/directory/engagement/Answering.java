package cn.tongbao.directory.engagement;

import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was chosen takes the engagement on, with the promise of Evidence rules 2019 art. 33, or asks
 * to step back; a party challenges him; the body decides (2002 rule art. 12).
 */
@Service
public class Answering {

    private final EngagementDesk desk;
    private final Limits limits;
    private final Clock clock;

    Answering(EngagementDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** He takes it on. */
    @Transactional
    public EngagementView accept(
            Subject who, String reference, @Nullable String ifMatch, AcceptanceRequest request) {
        var engagement = desk.take(who, reference, EngagementAct.ACCEPT, ifMatch);
        engagement.require(EngagementTrigger.ACCEPT);
        engagement.requireUndisputed();
        desk.requireUnflagged(engagement);
        if (!Boolean.TRUE.equals(request.promise())) {
            throw new ProblemException(DirectoryProblem.PROMISE_MISSING)
                    .at("/promise", DirectoryProblem.PROMISE_MISSING.code());
        }
        var deed = Deed.of(who, clock.instant());
        engagement.accept(deed);
        return desk.put(engagement, who, deed);
    }

    /** He asks to step back. */
    @Transactional
    public EngagementView stepBack(
            Subject who, String reference, @Nullable String ifMatch, ObjectionRequest request) {
        return object(
                who, reference, ifMatch, request, EngagementAct.STEP_BACK, Objection.Kind.RECUSAL);
    }

    /** The body enters that a party challenges him. */
    @Transactional
    public EngagementView challenge(
            Subject who, String reference, @Nullable String ifMatch, ObjectionRequest request) {
        return object(
                who,
                reference,
                ifMatch,
                request,
                EngagementAct.CHALLENGE,
                Objection.Kind.CHALLENGE);
    }

    private EngagementView object(
            Subject who,
            String reference,
            @Nullable String ifMatch,
            ObjectionRequest request,
            EngagementAct act,
            Objection.Kind kind) {
        var engagement = desk.take(who, reference, act, ifMatch);
        engagement.requireObjectable();
        var challenge = kind == Objection.Kind.CHALLENGE;
        var checks =
                new Checks()
                        .required("/ground", request.ground())
                        .that(
                                request.ground() == null || known(request.ground()),
                                "/ground",
                                "UNKNOWN_CODE")
                        .required("/text", request.text())
                        .text("/text", request.text(), Texts.MOST)
                        .text("/by", request.by(), Texts.NAME)
                        .that(challenge || request.by() == null, "/by", "NOT_ALLOWED");
        if (challenge) {
            checks.required("/by", request.by());
        }
        checks.raise();
        var deed = Deed.of(who, clock.instant());
        engagement.object(
                new Objection(
                        UUID.randomUUID(),
                        kind,
                        Objection.Ground.valueOf(Texts.given(request.ground())),
                        Texts.given(request.text()),
                        request.by(),
                        deed.at(),
                        null),
                deed);
        return desk.put(engagement, who, deed);
    }

    /** The body decides on either. */
    @Transactional
    public EngagementView decide(
            Subject who,
            String reference,
            UUID objection,
            @Nullable String ifMatch,
            RulingRequest request) {
        var engagement = desk.take(who, reference, EngagementAct.DECIDE, ifMatch);
        engagement.requireOpen(objection);
        new Checks()
                .required("/granted", request.granted())
                .required("/reason", request.reason())
                .text("/reason", request.reason(), Texts.MOST)
                .raise();
        var deed = Deed.of(who, clock.instant());
        engagement.decide(
                objection,
                Texts.given(request.granted()),
                Texts.given(request.reason()),
                deed,
                limits);
        return desk.put(engagement, who, deed);
    }

    private static boolean known(String ground) {
        return Arrays.stream(Objection.Ground.values()).anyMatch(one -> one.name().equals(ground));
    }

    /** His promise to appraise honestly. */
    public record AcceptanceRequest(@Nullable Boolean promise) {}

    /**
     * Why another should be chosen.
     *
     * @param by the party, of a challenge
     */
    public record ObjectionRequest(
            @Nullable String ground, @Nullable String text, @Nullable String by) {}

    /** What the body decides. */
    public record RulingRequest(@Nullable Boolean granted, @Nullable String reason) {}
}
