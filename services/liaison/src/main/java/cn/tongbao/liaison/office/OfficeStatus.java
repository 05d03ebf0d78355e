package cn.tongbao.liaison.office;

import java.util.Set;

/** Where an office stands in its life. */
public enum OfficeStatus {
    /** Works, may be superior of others and receive cases. */
    OPEN,
    /** Has handed over to its successor; stays in the register because old records name it. */
    CLOSED;

    /** What may follow; a closed office never opens again, a new one is registered instead. */
    Set<OfficeStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }

    /** Whether this is the end. */
    boolean last() {
        return next().isEmpty();
    }
}
