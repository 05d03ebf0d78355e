package cn.tongbao.evidence.seal;

import cn.tongbao.platform.web.ProblemException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells callers that the store is not available, and the log why. */
public final class StoreFailed {

    private static final Logger log = LoggerFactory.getLogger(StoreFailed.class);

    private StoreFailed() {}

    /** The refusal for a failure of the store. */
    public static ProblemException because(IOException cause) {
        log.atError().setCause(cause).log("The content store failed");
        return new ProblemException(EvidenceProblem.STORE_UNAVAILABLE);
    }
}
