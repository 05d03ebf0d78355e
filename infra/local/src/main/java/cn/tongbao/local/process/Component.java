package cn.tongbao.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One server or service of the stack, as the supervisor sees it. */
public interface Component {

    String name();

    /** Names of those that must be ready before this one is started. */
    default List<String> needs() {
        return List.of();
    }

    /** Runs before every start, and does again only what is missing. */
    default void prepare(Journal journal) throws IOException, InterruptedException {}

    /** Runs once, after the whole stack has become ready, for what can wait until then. */
    default void settle(Journal journal) throws IOException, InterruptedException {}

    Launch launch();

    /** Whether it answers as it should; asked again and again until it does. */
    boolean ready();

    /** Runs each time it has become ready, before those that need it are started. */
    default void whenReady() throws IOException {}

    default Duration readyWithin() {
        return Duration.ofMinutes(6);
    }
}
