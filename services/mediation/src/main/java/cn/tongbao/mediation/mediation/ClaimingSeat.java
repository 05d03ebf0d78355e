package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Roles;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with an account takes the seat that an invitation code opens. */
@Service
public class ClaimingSeat {

    private final MediationDesk desk;
    private final Invitations invitations;
    private final Attaching attaching;
    private final MediationViews views;
    private final Clock clock;

    ClaimingSeat(
            MediationDesk desk,
            Invitations invitations,
            Attaching attaching,
            MediationViews views,
            Clock clock) {
        this.desk = desk;
        this.invitations = invitations;
        this.attaching = attaching;
        this.views = views;
        this.clock = clock;
    }

    /** Takes it; whatever is wrong with a code, the answer is the same. */
    @Transactional
    public MediationView claim(Subject who, ClaimRequest request) {
        if (!who.has(Roles.PARTY)) {
            throw new NotReadable();
        }
        new Checks().required("/code", request.code()).raise();
        var typed = Objects.requireNonNullElse(request.code(), "");
        var invitation = invitations.lock(typed).orElseThrow(NotReadable::new);
        var claimedBy = invitation.claimedBy();
        if (claimedBy != null && !claimedBy.equals(who.person())) {
            throw new NotReadable();
        }
        var mediation = desk.take(invitation.reference());
        if (claimedBy != null) {
            return views.of(MediationSight.of(who, mediation));
        }
        var now = clock.instant();
        mediation.require(MediationTrigger.JOIN);
        var paper = authorisation(who, mediation, invitation.partyId(), request);
        mediation.seat(
                invitation.partyId(),
                new Party.Seat(who.requirePerson(), agent(request), paper, now),
                Deed.of(who, now));
        invitations.claimed(typed, who.requirePerson(), now);
        desk.put(mediation, who, "SEAT_CLAIMED");
        return views.of(MediationSight.of(who, mediation));
    }

    private @Nullable RecordFile authorisation(
            Subject who, Mediation mediation, String partyId, ClaimRequest request) {
        if (request.authorisation() == null) {
            if (agent(request)) {
                throw new ProblemException(MediationProblem.AUTHORISATION_REQUIRED)
                        .at("/authorisation", MediationProblem.AUTHORISATION_REQUIRED.name());
            }
            return null;
        }
        return attaching.attach(
                who,
                request.authorisation(),
                "/authorisation",
                new Attaching.Place(
                        mediation.reference(),
                        mediation.nextVersion(),
                        "AUTHORISATION",
                        partyId,
                        clock.instant()));
    }

    private static boolean agent(ClaimRequest request) {
        return Boolean.TRUE.equals(request.agent());
    }

    /**
     * What a seat is claimed with.
     *
     * @param agent whether the claimant acts under an authorisation
     * @param authorisation token of the paper that says so
     */
    public record ClaimRequest(
            @Nullable String code, @Nullable Boolean agent, @Nullable String authorisation) {

        /** Keeps the code out of logs. */
        @Override
        public String toString() {
            return "ClaimRequest[]";
        }
    }
}
