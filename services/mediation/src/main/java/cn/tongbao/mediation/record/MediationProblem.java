package cn.tongbao.mediation.record;

import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong with mediations and confirmations, beyond what can with any request. */
public enum MediationProblem implements ProblemCode {
    /** The mediation is not in a state in which this can happen. */
    MEDIATION_STATE(HttpStatus.CONFLICT),
    /** The confirmation is not in a state in which this can happen. */
    CONFIRMATION_STATE(HttpStatus.CONFLICT),
    /** The session is over or cancelled. */
    SESSION_STATE(HttpStatus.CONFLICT),
    /** The room is taken at that time. */
    ROOM_TAKEN(HttpStatus.CONFLICT),
    /** A room of that id is there already. */
    ROOM_EXISTS(HttpStatus.CONFLICT),
    /** The case has a mediation that runs. */
    CASE_IN_MEDIATION(HttpStatus.CONFLICT),
    /** The party has said so before. */
    ALREADY_SAID(HttpStatus.CONFLICT),
    /** An application for this agreement runs already, or was ruled on. */
    CONFIRMATION_EXISTS(HttpStatus.CONFLICT),
    /** The court decides in its own system. */
    COURT_DOCKED(HttpStatus.CONFLICT),
    /** No such office. */
    OFFICE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The office is closed. */
    OFFICE_CLOSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** An office of another type is needed. */
    OFFICE_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The case was not referred to this body. */
    NOT_REFERRED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No rule of the framework is in force on that day. */
    FRAMEWORK_NOT_IN_FORCE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The directory says what is known of this mediator. */
    MEDIATOR_OF_DIRECTORY(HttpStatus.CONFLICT),
    /** No such mediator is kept by a body. */
    MEDIATOR_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The mediator does not meet what the framework asks for. */
    MEDIATOR_INELIGIBLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The mediator is a party or speaks for one. */
    MEDIATOR_IS_PARTY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The mediator disclosed an interest, and not all parties have waived it. */
    INTEREST_NOT_WAIVED(HttpStatus.CONFLICT),
    /** The seat of this party is taken by somebody else. */
    SEAT_TAKEN(HttpStatus.CONFLICT),
    /** Somebody cannot sit on both sides. */
    OTHER_SIDE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The paper that shows it is missing. */
    PAPER_REQUIRED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** An agent needs a paper that authorises him. */
    AUTHORISATION_REQUIRED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No such room. */
    ROOM_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** What is signed is not what is there now. */
    AGREEMENT_CHANGED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Both parties apply jointly: Civil Procedure Law art. 205. */
    CON_01(HttpStatus.UNPROCESSABLE_CONTENT, "CON-01"),
    /** Within 30 days of effect: Civil Procedure Law art. 205. */
    CON_02(HttpStatus.UNPROCESSABLE_CONTENT, "CON-02"),
    /** The court that invited the mediation: Civil Procedure Law art. 205(1). */
    CON_04(HttpStatus.UNPROCESSABLE_CONTENT, "CON-04"),
    /** Domicile, object or seat: Civil Procedure Law art. 205(2). */
    CON_05(HttpStatus.UNPROCESSABLE_CONTENT, "CON-05"),
    /** The level that the dispute belongs to: Civil Procedure Law art. 205(2). */
    CON_06(HttpStatus.UNPROCESSABLE_CONTENT, "CON-06"),
    /** Ownership and validity of rights are not decided by agreement: Interpretation art. 355. */
    CON_15(HttpStatus.UNPROCESSABLE_CONTENT, "CON-15"),
    /** An objection in time: Interpretation art. 372. */
    CON_18(HttpStatus.UNPROCESSABLE_CONTENT, "CON-18"),
    /** The framework's agreements are not confirmed here. */
    NOT_CONFIRMABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A message of a court that is not signed as agreed, or too old. */
    COURT_SIGNATURE_INVALID(HttpStatus.UNAUTHORIZED),
    /** A message under a sequence number that was used for another one. */
    COURT_SEQUENCE_REUSED(HttpStatus.CONFLICT);

    private final HttpStatus status;
    private final String code;

    MediationProblem(HttpStatus status) {
        this.status = status;
        this.code = name();
    }

    MediationProblem(HttpStatus status, String ruleId) {
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
