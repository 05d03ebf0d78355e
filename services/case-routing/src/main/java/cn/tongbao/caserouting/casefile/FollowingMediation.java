package cn.tongbao.caserouting.casefile;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case follows the mediation that its dispute was referred to, and the confirmation of the
 * agreement. Of other mediations that name the case it takes no notice: nobody moves a case by
 * naming it.
 */
@Service
public class FollowingMediation {

    private static final String MEDIATION = "mediation";

    private final CaseFiles files;
    private final CaseDesk desk;
    private final Limits limits;
    private final Clock clock;

    FollowingMediation(CaseFiles files, CaseDesk desk, Limits limits, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Takes the news of a mediation over, unless newer ones are known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(String caseReference, MediationNews news, long version) {
        referred(caseReference)
                .filter(referred -> referred.referral().concerns(news))
                .filter(_ -> files.heardNewerOf(news.reference(), version))
                .ifPresent(referred -> {
                    work(referred).follow(referred.referral(), news);
                    put(referred.file());
                });
    }

    /** Takes the news of a confirmation over, unless newer ones are known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(String caseReference, ConfirmationNews news, long version) {
        referred(caseReference)
                .filter(referred -> referred.referral().concerns(news))
                .filter(_ -> files.heardNewerOf(news.reference(), version))
                .ifPresent(referred -> {
                    work(referred).follow(referred.referral(), news);
                    put(referred.file());
                });
    }

    private Optional<Referred> referred(String caseReference) {
        return files.lockIfThere(caseReference)
                .flatMap(file ->
                        Optional.ofNullable(file.head().referral())
                                .map(referral -> new Referred(file, referral)));
    }

    private MediationWork work(Referred referred) {
        var body = referred.referral().bodyOfficeId();
        return referred.file().mediating(new Deed(MEDIATION, body, clock.instant()), limits);
    }

    private void put(CaseFile file) {
        if (!file.changes().none()) {
            desk.put(file);
        }
    }

    /** A case with its last referral. */
    private record Referred(CaseFile file, Referral referral) {}
}
