package cn.tongbao.bench;

import cn.tongbao.bench.entries.EntryLoader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked for. All numbers have a ceiling: a run ends by itself before the tokens of its
 * people do, and fills no disk.
 *
 * @param clients how many do something at the same time
 * @param rate searches a second, of the register alone
 * @param entries that the register is filled to
 */
record Arguments(
        Measure measure, int clients, Duration warmUp, Duration measured, int rate, int entries) {

    private static final List<Count> NUMBERS =
            List.of(
                    new Count("clients", 16, 1, 64),
                    new Count("warm-up seconds", 30, 0, 200),
                    new Count("measured seconds", 60, 1, 200),
                    new Count("searches a second", 20, 1, 500),
                    new Count("entries", 100_000, 1, EntryLoader.MOST));

    static Arguments parse(String... given) {
        var measure = given.length == 0 ? null : Measure.named(given[0]).orElse(null);
        var numbers = Arrays.asList(given).subList(measure == null ? 0 : 1, given.length);
        var most = measure == Measure.REGISTER ? NUMBERS.size() : 3;
        if (numbers.size() > most) {
            throw new IllegalArgumentException("more than " + most + " numbers; " + usage());
        }
        return new Arguments(
                measure == null ? Measure.LIFECYCLES : measure,
                number(numbers, 0),
                Duration.ofSeconds(number(numbers, 1)),
                Duration.ofSeconds(number(numbers, 2)),
                number(numbers, 3),
                number(numbers, 4));
    }

    private static int number(List<String> given, int place) {
        var number = NUMBERS.get(place);
        return place < given.size() ? number.parse(given.get(place)) : number.otherwise();
    }

    private static String usage() {
        return Arrays.stream(Measure.values())
                        .map(Measure::word)
                        .collect(Collectors.joining("|", "give [", "] "))
                + NUMBERS.stream()
                        .map(number -> "[" + number.name() + "]")
                        .collect(Collectors.joining(" "));
    }

    private record Count(String name, int otherwise, int least, int most) {

        int parse(String text) {
            try {
                var value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw wrong(text);
            }
            throw wrong(text);
        }

        private IllegalArgumentException wrong(String text) {
            return new IllegalArgumentException(
                    "%s is \"%s\", not a whole number from %d to %d; %s"
                            .formatted(name, text, least, most, usage()));
        }
    }
}
