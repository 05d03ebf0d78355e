package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong with a case, beyond what can go wrong with any request. */
public enum CaseProblem implements ProblemCode {
    /** The case is not in a state in which this can happen. */
    CASE_STATE(HttpStatus.CONFLICT),
    /** It cannot be closed while offices are at work on it. */
    CASE_AT_WORK(HttpStatus.CONFLICT),
    /** It cannot be reopened, since it has not ended. */
    CASE_NOT_ENDED(HttpStatus.CONFLICT),
    /** The dispatch is not in a state in which this can happen. */
    DISPATCH_STATE(HttpStatus.CONFLICT),
    /** The instruction is not in a state in which this can happen. */
    INSTRUCTION_STATE(HttpStatus.CONFLICT),
    /** Something is already awaited from this office. */
    OFFICE_HAS_DISPATCH(HttpStatus.CONFLICT),
    /** A mediation body has the dispute already, or still. */
    CASE_IN_MEDIATION(HttpStatus.CONFLICT),
    /** There is no referral to take back. */
    CASE_NOT_REFERRED(HttpStatus.CONFLICT),
    /** The body has opened the mediation, so the referral cannot be taken back any more. */
    MEDIATION_OPENED(HttpStatus.CONFLICT),
    /** No such office. */
    OFFICE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The office is closed. */
    OFFICE_CLOSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Offices of this type cannot handle such a dispatch. */
    OFFICE_CANNOT_HANDLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The office holds no dispatch of the case. */
    OFFICE_HOLDS_NO_DISPATCH(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No penalty instead of transfer: Decree 310 art. 11(1). */
    FWD_21(HttpStatus.UNPROCESSABLE_CONTENT, "FWD-21");

    private final HttpStatus status;
    private final String code;

    CaseProblem(HttpStatus status) {
        this.status = status;
        this.code = name();
    }

    CaseProblem(HttpStatus status, String ruleId) {
        this.status = status;
        this.code = ruleId;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }
}
