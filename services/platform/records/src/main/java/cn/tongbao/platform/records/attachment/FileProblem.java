package cn.tongbao.platform.records.attachment;

import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong with files that are handed in with a record. */
enum FileProblem implements ProblemCode {
    /** A file token that is not ours, was altered, has expired or is somebody else's. */
    EVIDENCE_TOKEN_INVALID,
    /** The file belongs to a record already. */
    EVIDENCE_ALREADY_ATTACHED,
    /** Too many files at once. */
    EVIDENCE_LIMIT_EXCEEDED;

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
