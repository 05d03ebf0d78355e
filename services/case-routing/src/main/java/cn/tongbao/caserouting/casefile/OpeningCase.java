package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.office.Centres;
import cn.tongbao.platform.web.References;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An accepted tip becomes a case, once however often it is heard of; what the reporter adds later
 * joins the case.
 */
@Service
public class OpeningCase {

    private static final String INTAKE = "tip-intake";

    private final CaseFiles files;
    private final CaseDesk desk;
    private final Centres centres;
    private final Limits limits;
    private final Clock clock;

    OpeningCase(CaseFiles files, CaseDesk desk, Centres centres, Limits limits, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.centres = centres;
        this.limits = limits;
        this.clock = clock;
    }

    /** Opens the case of the tip, or brings the one that there is up to date with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(AcceptedTip tip) {
        var known = files.ofTip(tip.reference());
        if (known.isEmpty()) {
            open(tip);
        } else if (files.heardNewerOf(tip)) {
            join(known.get(), tip);
        }
    }

    /** A centre that was closed meanwhile opens no case: its successor does. */
    private void open(AcceptedTip accepted) {
        var tip = accepted.at(centres.holdStanding(accepted.intakeOfficeId()));
        var deed = new Deed(INTAKE, tip.intakeOfficeId(), clock.instant());
        var year = limits.dayOf(deed.at()).getYear();
        CaseFile file;
        do {
            var reference = References.draw('C', tip.content().regionCode(), year);
            file = CaseFile.open(reference, tip, deed, limits);
        } while (!desk.open(file, tip));
    }

    private void join(String reference, AcceptedTip tip) {
        var file = files.lock(reference);
        var deed = new Deed(INTAKE, null, clock.instant());
        var news = new TipNews(file, deed, limits);
        tip.answers().forEach(news::answer);
        news.share(tip.content().evidence());
        tip.told().forEach((handOver, at) -> news.told(tip.reference(), handOver, at));
        if (!file.changes().none()) {
            desk.put(file);
        }
    }
}
