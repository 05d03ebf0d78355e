package cn.tongbao.evidence.seal;

import java.util.Map;
import java.util.Optional;

/** Where a file stands. The table below is the whole of what can happen to it. */
public enum FileState {
    /** Its bytes are kept, no record holds it yet. */
    SEALED,
    /** It belongs to the record that attached it first. */
    ATTACHED,
    /** Nobody attached it in time; the bytes are gone, the trace of them stays. */
    REMOVED;

    /** What moves a file from one state to another. */
    public enum Act {
        /** A record takes the file. */
        ATTACH,
        /** The time for attaching it has passed. */
        EXPIRE
    }

    private static final Map<FileState, Map<Act, FileState>> TRANSITIONS =
            Map.of(
                    SEALED, Map.of(Act.ATTACH, ATTACHED, Act.EXPIRE, REMOVED),
                    ATTACHED, Map.of(),
                    REMOVED, Map.of());

    /** The state after the act, or nothing if the act is not possible in this state. */
    public Optional<FileState> after(Act act) {
        return Optional.ofNullable(TRANSITIONS.getOrDefault(this, Map.of()).get(act));
    }
}
