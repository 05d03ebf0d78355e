package cn.tongbao.local.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs and how it is, as written for the commands that look at a running stack. */
public record Status(String startedAt, boolean ready, @Nullable String failure, List<Part> parts) {

    /** One server or service. */
    public record Part(String name, State state, int restarts) {}

    /** Where a server or service is on its way. */
    public enum State {
        WAITING,
        PREPARING,
        STARTING,
        READY,
        DEAD
    }

    public List<String> notReady() {
        return parts.stream().filter(part -> part.state() != State.READY).map(Part::name).toList();
    }
}
