package cn.tongbao.directory.record;

import cn.tongbao.platform.web.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What can go wrong with the registers, beyond what can with any request. */
public enum DirectoryProblem implements ProblemCode {
    /** The entry is not in a state in which this can happen. */
    ENTRY_STATE(HttpStatus.CONFLICT),
    /** Whom it is about stands there already. */
    ENTRY_EXISTS(HttpStatus.CONFLICT),
    /** It was never on the register, so it cannot come back. */
    NEVER_LISTED(HttpStatus.CONFLICT),
    /** Something that a listing needs is missing: 法释〔2002〕8号 arts. 4 to 9. */
    REQUIREMENTS_NOT_MET(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No licence holds on the day. */
    LICENCE_EXPIRED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No such office. */
    OFFICE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The office is closed. */
    OFFICE_CLOSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The selection is not in a state in which this can happen. */
    SELECTION_STATE(HttpStatus.CONFLICT),
    /** The body has a selection for the same that has not come to an end. */
    SELECTION_UNDER_WAY(HttpStatus.CONFLICT),
    /** The pool of a draw is not what was published, so that none can be drawn from it again. */
    POOL_BROKEN(HttpStatus.CONFLICT),
    /** The office is of a kind for which this role does not choose. */
    OFFICE_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is no such entry in the registers. */
    MEMBER_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The entry may not be chosen at present. */
    MEMBER_NOT_SELECTABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The entry is not for this specialty. */
    MEMBER_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The entry is excluded in the same request. */
    MEMBER_EXCLUDED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Nobody is listed for the specialty. */
    POOL_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Nobody is left of those who are listed. */
    POOL_ALL_EXCLUDED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Conflicts were found that nobody has answered. */
    CONFLICTS_FOUND(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The engagement is not in a state in which this can happen. */
    ENGAGEMENT_STATE(HttpStatus.CONFLICT),
    /** The entry was suspended or removed since, so that the work does not go on with it. */
    MEMBER_FLAGGED(HttpStatus.CONFLICT),
    /** The entry stands as it did, so that nobody is released for it. */
    MEMBER_NOT_FLAGGED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Somebody has asked for another, and nobody has decided on it. */
    OBJECTION_OPEN(HttpStatus.CONFLICT),
    /** The appraiser has not promised to appraise honestly. */
    PROMISE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "APP-05"),
    /** Material that the parties have not examined. */
    MATERIAL_NOT_EXAMINED(HttpStatus.UNPROCESSABLE_CONTENT, "APP-06"),
    /** The report is not late, so that nobody is released for it. */
    NOT_LATE(HttpStatus.UNPROCESSABLE_CONTENT, "APP-07"),
    /** The report lacks a part that the law asks for. */
    REPORT_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT, "APP-08"),
    /** The engagement is not over, or nobody of the registers was engaged. */
    FEEDBACK_STATE(HttpStatus.CONFLICT),
    /** It has been said already. */
    FEEDBACK_GIVEN(HttpStatus.CONFLICT),

    /** The keeper has decided on the practice already. */
    REVIEW_STATE(HttpStatus.CONFLICT),

    /** The entry was not warned, suspended or removed. */
    MEASURE_NOT_TAKEN(HttpStatus.UNPROCESSABLE_CONTENT),

    /** The request for a person of another region is not in a state in which this can happen. */
    SHARING_STATE(HttpStatus.CONFLICT),

    /** The body has asked for him in this case already. */
    SHARING_EXISTS(HttpStatus.CONFLICT),

    /** Nobody has to be asked for him. */
    SHARING_NOT_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),

    /** A technical investigator of another region, not granted: 法释〔2019〕2号 art. 14. */
    INVESTIGATOR_NOT_DEPLOYED(HttpStatus.UNPROCESSABLE_CONTENT, "TEC-02"),

    /** A technical investigator who took part in another procedure: 法释〔2019〕2号 art. 5. */
    INVESTIGATOR_BARRED(HttpStatus.UNPROCESSABLE_CONTENT, "TEC-01"),

    /** An expert of another region, not granted. */
    EXPERT_NOT_SHARED(HttpStatus.UNPROCESSABLE_CONTENT, "SHR-01"),

    /** An expert who took part in another procedure of the case. */
    EXPERT_BARRED(HttpStatus.UNPROCESSABLE_CONTENT, "SHR-02");

    private final HttpStatus status;
    private final @Nullable String rule;

    DirectoryProblem(HttpStatus status) {
        this(status, null);
    }

    DirectoryProblem(HttpStatus status, @Nullable String rule) {
        this.status = status;
        this.rule = rule;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String code() {
        return rule == null ? name() : rule;
    }
}
