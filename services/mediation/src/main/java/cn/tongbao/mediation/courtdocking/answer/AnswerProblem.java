package cn.tongbao.mediation.courtdocking.answer;

import cn.tongbao.mediation.courtdocking.CourtAnswerRefused;
import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why an answer of a court can never take effect. */
enum AnswerProblem implements ProblemCode {
    /** There is no confirmation of that reference. */
    UNKNOWN_REFERENCE,
    /** The confirmation is with another court. */
    OTHER_COURT,
    /** The confirmation is not in a state for this. */
    WRONG_STATE,
    /** The content is not what the contract asks for. */
    INVALID;

    static AnswerProblem of(CourtAnswerRefused.Code code) {
        return switch (code) {
            case UNKNOWN_REFERENCE -> UNKNOWN_REFERENCE;
            case OTHER_COURT -> OTHER_COURT;
            case WRONG_STATE -> WRONG_STATE;
            case INVALID -> INVALID;
        };
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @Override
    public String code() {
        return name();
    }
}
