package cn.tongbao.platform.outbox;

import java.util.List;
import java.util.Map;

/** Events about things, for tests. */
public final class Things {

    /** The type that everybody wants. */
    public static final String CHANGED = "thing.changed.v1";

    private Things() {}

    /** A thing changed to a version. */
    public static NewEvent changed(String id, long version) {
        return of(CHANGED, id, version, Map.of("name", id, "version", version));
    }

    /** Something happened to a thing. */
    public static NewEvent of(String type, String id, long version, Object data) {
        return new NewEvent(type, "thing", id, version, "ref-" + id, List.of("public"), data);
    }
}
