package cn.tongbao.caserouting.dispatch;

import cn.tongbao.caserouting.casefile.CaseProblem;
import cn.tongbao.caserouting.casefile.DispatchKind;
import cn.tongbao.caserouting.office.Office;
import cn.tongbao.caserouting.office.Offices;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.RulebookSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which offices a case can be sent to. */
@Component
class Recipients {

    private static final String POLICE = "PSB";

    private final Offices offices;
    private final Succession succession;
    private final RulebookSource rulebook;

    Recipients(Offices offices, Succession succession, RulebookSource rulebook) {
        this.offices = offices;
        this.succession = succession;
        this.rulebook = rulebook;
    }

    /** The open office of that id, of a type that takes such dispatches. */
    Office forDispatch(String officeId, DispatchKind kind) {
        var office = open(officeId, "/officeId");
        var rules = rulebook.current();
        var takes =
                rules.codes().has("officeTypes", office.type())
                        && rules.competence(office.type()).dispatchKinds().contains(kind.name());
        if (!takes) {
            throw new ProblemException(CaseProblem.OFFICE_CANNOT_HANDLE, officeId, kind.name())
                    .at("/officeId", CaseProblem.OFFICE_CANNOT_HANDLE.name());
        }
        return office;
    }

    /**
     * What is sent to the office meanwhile is handed over with the rest, should it close. Whoever
     * locks a case does this after, as the hand-over does.
     */
    void hold(@Nullable String officeId) {
        succession.hold(officeId);
    }

    /** Makes sure that the office exists and is open. */
    Office open(String officeId, String pointer) {
        var office =
                offices.find(officeId)
                        .orElseThrow(() ->
                                new ProblemException(CaseProblem.OFFICE_UNKNOWN, officeId)
                                        .at(pointer, "UNKNOWN"));
        if (!office.open()) {
            throw new ProblemException(CaseProblem.OFFICE_CLOSED, officeId).at(pointer, "CLOSED");
        }
        return office;
    }

    /** Makes sure that the office is one of the police. */
    void police(String officeId, String pointer) {
        if (!open(officeId, pointer).type().equals(POLICE)) {
            throw new ProblemException(
                            CaseProblem.OFFICE_CANNOT_HANDLE,
                            officeId,
                            DispatchKind.CRIMINAL_CLUE.name())
                    .at(pointer, CaseProblem.OFFICE_CANNOT_HANDLE.name());
        }
    }
}
