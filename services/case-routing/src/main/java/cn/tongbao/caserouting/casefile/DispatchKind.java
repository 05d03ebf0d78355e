package cn.tongbao.caserouting.casefile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an office is expected to do with a dispatch. */
public enum DispatchKind {
    /** Enforce. */
    ENFORCEMENT,
    /** Look into a suspected crime; not a transfer in the sense of Decree 310. */
    CRIMINAL_CLUE,
    /** Take note; no outcome is awaited. */
    INFORMATION;

    /** Whether the code is one of these. */
    public static boolean known(@Nullable String code) {
        return Arrays.stream(values()).anyMatch(kind -> kind.name().equals(code));
    }

    /** What sending such a dispatch is to the case. */
    public CaseTrigger sending() {
        return awaitsOutcome() ? CaseTrigger.DISPATCH : CaseTrigger.INFORM;
    }

    boolean awaitsOutcome() {
        return this != INFORMATION;
    }
}
