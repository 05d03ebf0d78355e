package cn.tongbao.mediation;

import cn.tongbao.platform.identity.TestFiles;
import java.time.Clock;

/** Papers of those who take part in a mediation. */
public final class TestPapers extends TestFiles {

    TestPapers(Clock clock) {
        super(clock);
    }

    /** A file that the secretary in Beijing uploaded: most often a paper that a party signed. */
    public String ofSecretary(String name) {
        return of("secretary.beijing", Callers.BODY, name);
    }

    /** A file that the mediator in Beijing uploaded. */
    public String ofMediator(String name) {
        return of("mediator.li", Callers.BODY, name);
    }

    /** A file that a party uploaded. */
    public String ofParty(String person, String name) {
        return of(person, null, name);
    }
}
