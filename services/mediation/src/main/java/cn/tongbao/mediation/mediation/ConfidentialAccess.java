package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may touch what is said in confidence: the mediator who leads the mediation, nobody else. */
@Component
public class ConfidentialAccess {

    private final Mediations mediations;

    ConfidentialAccess(Mediations mediations) {
        this.mediations = mediations;
    }

    /**
     * Lets the mediator pass.
     *
     * @return the ids of the parties
     * @throws NotReadable for everybody else, also for those who may see the mediation itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> toMediator(Subject who, String reference) {
        var mediation = mediations.get(reference);
        if (!MediationSight.of(who, mediation).mediator()) {
            throw new NotReadable();
        }
        return mediation.parties().stream().map(Party::id).toList();
    }
}
