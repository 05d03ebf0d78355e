package cn.tongbao.directory.office;

import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/**
 * For which office somebody chooses: judges and clerks for a court, officers for an agency; each
 * for his own, while it is open.
 */
@Component
public class ActingOffice {

    private final Offices offices;
    private final Succession succession;

    ActingOffice(Offices offices, Succession succession) {
        this.offices = offices;
        this.succession = succession;
    }

    /** The office of the subject, which stays as it is until the transaction ends. */
    public Office holding(Subject who) {
        succession.hold(who.office());
        return of(who);
    }

    /** The office of the subject. */
    public Office of(Subject who) {
        var id = who.office();
        var office = id == null ? null : offices.find(id).orElse(null);
        if (office == null) {
            throw new ProblemException(DirectoryProblem.OFFICE_UNKNOWN, id == null ? "" : id);
        }
        if (!office.open()) {
            throw new ProblemException(DirectoryProblem.OFFICE_CLOSED, office.id());
        }
        var ofCourt = who.has(Roles.JUDGE) || who.has(Roles.CLERK);
        if (office.court() != ofCourt) {
            throw new ProblemException(DirectoryProblem.OFFICE_UNFIT, office.id());
        }
        return office;
    }
}
