package cn.tongbao.caserouting.mediation;

import cn.tongbao.caserouting.casefile.CaseProblem;
import cn.tongbao.caserouting.office.Offices;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which offices a dispute can be referred to. */
@Component
class MediationBodies {

    private static final String TYPE = "MEDI";
    private static final String POINTER = "/bodyOfficeId";

    private final Offices offices;
    private final Succession succession;

    MediationBodies(Offices offices, Succession succession) {
        this.offices = offices;
        this.succession = succession;
    }

    /** A dispute referred to it meanwhile is handed over with the rest, should it close. */
    void hold(@Nullable String officeId) {
        succession.hold(officeId);
    }

    /** Makes sure that the office is a mediation body and open. */
    void open(String officeId) {
        var office =
                offices.find(officeId)
                        .orElseThrow(() ->
                                new ProblemException(CaseProblem.OFFICE_UNKNOWN, officeId)
                                        .at(POINTER, "UNKNOWN"));
        if (!office.open()) {
            throw new ProblemException(CaseProblem.OFFICE_CLOSED, officeId).at(POINTER, "CLOSED");
        }
        if (!office.type().equals(TYPE)) {
            throw new ProblemException(CaseProblem.OFFICE_CANNOT_HANDLE, officeId, "MEDIATION")
                    .at(POINTER, CaseProblem.OFFICE_CANNOT_HANDLE.name());
        }
    }
}
