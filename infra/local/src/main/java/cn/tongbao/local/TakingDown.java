package cn.tongbao.local;

import cn.tongbao.local.process.Ending;
import cn.tongbao.local.process.Ending.Signal;
import cn.tongbao.local.process.PidFile;
import cn.tongbao.local.process.ProcessTable;
import cn.tongbao.local.server.CourtProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Ends a stack: the supervisor first, so that nothing is started again, then our services, then the
 * servers they lean on. It goes by pid files and by the mark that every process of this stack
 * carries, so it finds also what a killed supervisor left behind, and nothing else.
 */
final class TakingDown {

    static final String SUPERVISOR = "supervisor";

    private final StackFiles files;
    private final ProcessTable processes;
    private final Ending ending;
    private final Consumer<String> say;

    TakingDown(StackFiles files, ProcessTable processes, Consumer<String> say) {
        this.files = files;
        this.processes = processes;
        this.ending = new Ending(processes);
        this.say = say;
    }

    /** Returns how many processes there were to end. */
    int all() {
        var ended = group(List.of(SUPERVISOR), Signal.TERM, Duration.ofSeconds(15));
        ended += group(List.of(Service.GATEWAY.id()), Signal.TERM, Duration.ofSeconds(25));
        var services =
                Arrays.stream(Service.values())
                        .filter(service -> service != Service.GATEWAY)
                        .map(Service::id)
                        .toList();
        ended += group(services, Signal.TERM, Duration.ofSeconds(25));
        ended += group(List.of(CourtProcess.NAME), Signal.TERM, Duration.ofSeconds(10));
        ended += group(List.of("keycloak", "elasticsearch"), Signal.TERM, Duration.ofSeconds(25));
        ended += group(List.of("rabbitmq"), Signal.TERM, Duration.ofSeconds(25));
        ended += group(List.of("erlang-port-mapper"), Signal.TERM, Duration.ofSeconds(5));
        ended += marked();
        ended += group(List.of("postgresql"), Signal.INT, Duration.ofSeconds(40));
        return ended;
    }

    private int group(List<String> names, Signal signal, Duration grace) {
        var living =
                names.stream()
                        .flatMap(
                                name -> PidFile.of(files.pids(), name, processes).living().stream())
                        .toList();
        if (!living.isEmpty()) {
            var killed = ending.end(living, signal, grace);
            say.accept(
                    "ended "
                            + String.join(", ", names)
                            + (killed == 0 ? "" : " (" + killed + " had to be killed)"));
        }
        names.forEach(name -> PidFile.of(files.pids(), name, processes).delete());
        return living.size();
    }

    /** What carries this stack's mark and has no pid file: a start that was cut short. */
    private int marked() {
        var rest = processes.withArgument("-Dtongbao.stack=" + files.state());
        if (!rest.isEmpty()) {
            ending.end(rest, Signal.TERM, Duration.ofSeconds(10));
            say.accept("ended " + rest.size() + " left from a start that was cut short");
        }
        return rest.size();
    }
}
