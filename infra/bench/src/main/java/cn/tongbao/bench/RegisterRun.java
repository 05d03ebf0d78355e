package cn.tongbao.bench;

import cn.tongbao.bench.Window.Outcome;
import cn.tongbao.bench.entries.EntryLoader;
import cn.tongbao.bench.entries.EntryLoader.Size;
import cn.tongbao.bench.entries.Places;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures looking into the registers and into search twice in one run: as the register was found,
 * and once it is filled. The second over the first is what the size costs.
 */
final class RegisterRun {

    private static final String REGIONS =
            "services/rulebook/src/main/resources/rulebook/regions.tsv";

    private static final long SEED = 20_261_126;
    private static final int SEARCHERS = 24;
    private static final String OFFICE = "COURT-110108";

    private final Arguments arguments;
    private final Http gateway;
    private final People people;
    private final Window window;
    private final PrintStream out;
    private final Places places;
    private final EntryLoader loader;
    private final String directory;

    RegisterRun(
            Arguments arguments,
            StackFile stack,
            Http gateway,
            People people,
            Window window,
            PrintStream out)
            throws Exception {
        this.arguments = arguments;
        this.gateway = gateway;
        this.people = people;
        this.window = window;
        this.out = out;
        this.places = Places.read(Path.of(REGIONS));
        this.directory = stack.address("directory.url");
        this.loader =
                new EntryLoader(
                        stack.address("directory.database.url"),
                        stack.value("directory.database.username"),
                        stack.value("directory.database.password"),
                        places);
    }

    void run() throws Exception {
        var size = loader.size();
        Outcome asFound = null;
        if (size.all() < arguments.entries()) {
            asFound = measure(size);
            size = fill();
        }
        tell(size);
        compare(asFound, measure(size));
    }

    private Size fill() throws Exception {
        var began = System.nanoTime();
        var size = loader.fill(arguments.entries());
        out.printf("filled to %d entries in %d s%n", size.all(), since(began));
        return size;
    }

    private void tell(Size size) throws Exception {
        var began = System.nanoTime();
        try (var service = new Http(directory)) {
            var restating = new Restating(service, gateway);
            if (!restating.found(administrator(), size.institutions(), size.persons())) {
                restating.run(this::administrator, size.institutions(), size.persons());
                out.printf("all found by search %d s later%n", since(began));
            }
        }
    }

    private String administrator() throws Exception {
        return people.team("administrator", null, "000000", 1).next();
    }

    private Outcome measure(Size size) throws Exception {
        out.printf("with %d entries, %d a second:%n", size.all(), arguments.rate());
        // Their tokens would not outlive the filling.
        var searchers = people.team("judge", OFFICE, "110108", SEARCHERS);
        var questions =
                new Questions(places, random -> loader.institution(random, arguments.entries()));
        load(questions, searchers, SEED, arguments.warmUp()).run();
        var outcome =
                window.measure(
                        load(questions, searchers, SEED + 1, arguments.measured()),
                        "a search",
                        "searches",
                        "  ");
        outcome.seen()
                .byPart()
                .forEach((kind, spread) ->
                        out.printf("  %-45s %5d  %s%n", kind, spread.count(), spread));
        places(outcome).forEach((place, spread) -> out.printf("  %-45s %s%n", place, spread));
        out.printf("  %-45s %s%n", "all", outcome.seen().together());
        return outcome;
    }

    private Load load(Questions questions, People.Team searchers, long seed, Duration time) {
        return new Load(
                new RegisterSearch(gateway, questions, searchers, seed),
                arguments.clients(),
                time,
                arguments.rate());
    }

    /** The times by where was asked: what stands before the colon. */
    private static Map<String, Spread> places(Outcome outcome) {
        return outcome.seen().done().stream()
                .collect(
                        Collectors.groupingBy(
                                timed -> timed.part().split(":", 2)[0],
                                TreeMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(
                                                Journey.Timed::nanos, Collectors.toList()),
                                        Spread::of)));
    }

    private void compare(@Nullable Outcome asFound, Outcome full) {
        if (asFound == null) {
            return;
        }
        out.printf(
                "filled over as found: p95 %.2f, CPU %.2f%n",
                full.seen().together().p95() / asFound.seen().together().p95(),
                full.cpuMillisEach() / asFound.cpuMillisEach());
    }

    private static long since(long began) {
        return (System.nanoTime() - began) / 1_000_000_000;
    }
}
