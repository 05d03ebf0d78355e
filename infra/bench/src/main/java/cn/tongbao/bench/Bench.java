package cn.tongbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the running stack for a fixed time and prints what it saw: how often a second a journey was
 * done, CPU milliseconds each by process, and how long the parts took that somebody waits for. What
 * can be measured is in {@link Measure}; only a stack on this machine is.
 */
final class Bench {

    private static final int TEAM = 24;

    private final Arguments arguments;
    private final StackFile stack;
    private final Processes processes;
    private final Window window;
    private final People people;

    private Bench(Arguments arguments, Path state) throws IOException {
        this.arguments = arguments;
        this.stack = new StackFile(state);
        this.processes = new Processes(state);
        this.window = new Window(processes, System.out);
        this.people =
                new People(
                        stack.address(
                                "TONGBAO_KEYCLOAK_URL", "keycloak.url", "http://localhost:8180"));
    }

    /** Arguments: what to measure, clients, seconds of warm-up, seconds measured. */
    public static void main(String[] given) throws Exception {
        Bench bench;
        try {
            bench = new Bench(Arguments.parse(given), state());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        bench.run();
    }

    private static Path state() {
        var state = System.getenv("TONGBAO_STATE");
        return Path.of(state == null || state.isBlank() ? ".local" : state);
    }

    private void run() throws Exception {
        System.out.printf(
                "%s: clients %d, warm-up %d s, measured %d s%n",
                arguments.measure().word(),
                arguments.clients(),
                arguments.warmUp().toSeconds(),
                arguments.measured().toSeconds());
        var gateway = stack.address("TONGBAO_GATEWAY_URL", "gateway.url", "http://localhost:8080");
        try (var http = new Http(gateway)) {
            switch (arguments.measure()) {
                case LIFECYCLES -> found(lifecycle(http), "lifecycle", "lifecycles");
                case MEDIATIONS -> found(mediation(http), "mediation", "mediations");
                case SELECTIONS -> selections(http);
                case ASSISTANCE -> assistance(http);
                case REGISTER -> register(http, gateway);
            }
        }
        System.out.println("P7  resident MB " + processes.residentMegabytes());
    }

    private Window.Outcome measure(Journey journey, String one, String many, String mark)
            throws IOException {
        new Load(journey, arguments.clients(), arguments.warmUp(), 0).run();
        var load = new Load(journey, arguments.clients(), arguments.measured(), 0);
        return window.measure(load, one, many, mark);
    }

    private void found(Journey journey, String one, String many) throws IOException {
        var outcome = measure(journey, "a " + one, many, "P1  ");
        System.out.printf(
                "P3  found by search: %s (polled every 100 ms)%n", outcome.seen().together());
    }

    private Lifecycle lifecycle(Http http) throws Exception {
        return new Lifecycle(
                http,
                people.team("intake-officer", "PROT-000000", "000000", TEAM),
                people.team("routing-officer", "PROT-000000", "000000", TEAM),
                people.team("agency-officer", "SAMR-340000", "340000", 2 * TEAM));
    }

    private MediationCourse mediation(Http http) throws Exception {
        var mediators = people.team("mediator", "MEDI-110000", "110000", TEAM);
        var course =
                new MediationCourse(
                        http,
                        people.team("mediation-secretary", "MEDI-110000", "110000", TEAM),
                        mediators,
                        people.team("party", null, null, 2 * TEAM),
                        people.team("judge", "COURT-110108", "110108", TEAM));
        course.enterMediators();
        return course;
    }

    private void selections(Http http) throws Exception {
        new Pool(http, people.team("directory-keeper", null, "000000", 4)).fill();
        var course =
                new DrawCourse(
                        http,
                        List.of(
                                people.team("judge", "COURT-110108", "110108", TEAM),
                                people.team("court-clerk", "COURT-110108", "110108", TEAM),
                                people.team("agency-officer", "SAMR-340000", "340000", TEAM)));
        var outcome = measure(course, "a selection", "selections of a pool of " + Pool.SIZE, "");
        System.out.println("commitment published: " + outcome.seen().together());
        var waiting = course.settle();
        System.out.println("draws that wait still, after up to two minutes: " + waiting);
    }

    private void assistance(Http http) throws Exception {
        var course =
                new AssistanceCourse(
                        http,
                        people.team("liaison-officer", "LIAI-110000", "110000", 2 * TEAM),
                        people.team("liaison-officer", "LIAI-440000", "440000", 2 * TEAM),
                        "LIAI-440000");
        var whole = measure(course, "a request", "whole requests", "");
        System.out.println("whole request: " + whole.seen().together());
        var sending = measure(course.sending(), "a request sent", "requests sent", "");
        System.out.println("sent: " + sending.seen().together());
        System.out.printf(
                "sending alone over whole requests: a second %.2f, CPU each %.2f%n",
                sending.seen().perSecond() / whole.seen().perSecond(),
                sending.cpuMillisEach() / whole.cpuMillisEach());
    }

    private void register(Http http, String gateway) throws Exception {
        // The register that is filled has to be the one that is asked.
        if (!gateway.equals(stack.address("gateway.url"))) {
            throw new IllegalArgumentException(
                    "%s is not the gateway of the stack of %s"
                            .formatted(gateway, stack.value("gateway.url")));
        }
        new RegisterRun(arguments, stack, http, people, window, System.out).run();
    }
}
