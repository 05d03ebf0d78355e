package cn.tongbao.bench.entries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Where entries have their seat: the cities and counties of the rulebook's own table of regions.
 */
public final class Places {

    /** Where half of all entries are: most of the country's appraisers work in a few provinces. */
    private static final Set<String> CENTRES = Set.of("11", "31", "32", "33", "44");

    private static final String COUNTRY = "000000";

    /** A city or county. */
    public record Place(String code, String name) {}

    private final List<Place> all;
    private final List<Place> centres;

    Places(List<Place> all) {
        this.all = List.copyOf(all);
        this.centres =
                all.stream()
                        .filter(place -> CENTRES.contains(place.code().substring(0, 2)))
                        .toList();
    }

    /** The places of the table: code, tab, Chinese name; provinces are no seats. */
    public static Places read(Path table) throws IOException {
        return new Places(
                Files.readAllLines(table).stream()
                        .map(line -> line.split("\t", -1))
                        .filter(fields -> fields.length > 1 && fields[0].matches("[0-9]{6}"))
                        .filter(fields -> !fields[0].endsWith("0000"))
                        .map(fields -> new Place(fields[0], fields[1]))
                        .toList());
    }

    /** One of them. */
    public Place any(RandomGenerator random) {
        var from = random.nextBoolean() ? centres : all;
        return from.get(random.nextInt(from.size()));
    }

    /** The code and the regions above it, the nearest first, as the platform stores them. */
    static List<String> chain(String code) {
        var chain = new LinkedHashSet<String>();
        chain.add(code);
        chain.add(code.substring(0, 4) + "00");
        chain.add(province(code));
        chain.add(COUNTRY);
        return List.copyOf(chain);
    }

    /** The province of a place. */
    public static String province(String code) {
        return code.substring(0, 2) + "0000";
    }
}
