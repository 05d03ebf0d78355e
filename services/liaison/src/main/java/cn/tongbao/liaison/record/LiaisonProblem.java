package cn.tongbao.liaison.record;

import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong with requests and meetings, beyond what can with any request. */
public enum LiaisonProblem implements ProblemCode {
    /** The request is not in a state in which this can happen. */
    ASSISTANCE_STATE(HttpStatus.CONFLICT),
    /** The usefulness was rated before. */
    ALREADY_RATED(HttpStatus.CONFLICT),
    /** The case to transfer is on its way; only its arrival ends the request. */
    CASE_ON_ITS_WAY(HttpStatus.CONFLICT),
    /** The common superior has not been called upon. */
    NOT_ESCALATED(HttpStatus.CONFLICT),
    /** The meeting is not in a state in which this can happen. */
    MEETING_STATE(HttpStatus.CONFLICT),
    /** The decision was fulfilled before. */
    ALREADY_FULFILLED(HttpStatus.CONFLICT),
    /** The office has countersigned this edition before. */
    ALREADY_SIGNED(HttpStatus.CONFLICT),
    /** No such office. */
    OFFICE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The office is closed. */
    OFFICE_CLOSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** An office asks itself. */
    SAME_OFFICE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** What is signed is not what is there now. */
    MINUTES_CHANGED(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    LiaisonProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
