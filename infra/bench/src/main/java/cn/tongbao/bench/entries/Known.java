package cn.tongbao.bench.entries;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A specialty that an entry has. Plant varieties are left out: what the draws of a run are of is
 * listed for these, and stays the same however large the register is.
 */
public record Known(
        String rightType, @Nullable String appraisalKind, @Nullable String technicalField) {

    private static final String FEATURES = "PATENT_FEATURES";
    private static final String DATA = "ELECTRONIC_DATA";

    /** Classes of the International Patent Classification that much is litigated about. */
    private static final List<String> FIELDS =
            List.of(
                    "A01", "A23", "A41", "A43", "A47", "A61", "A63", "B01", "B05", "B21", "B23",
                    "B25", "B29", "B41", "B60", "B62", "B65", "B66", "C01", "C02", "C04", "C07",
                    "C08", "C09", "C12", "C22", "C23", "D01", "D03", "D06", "D21", "E01", "E02",
                    "E04", "E05", "E06", "E21", "F01", "F02", "F03", "F04", "F16", "F21", "F24",
                    "F25", "F28", "G01", "G02", "G03", "G05", "G06", "G08", "G09", "G10", "G11",
                    "G16", "H01", "H02", "H03", "H04", "H05", "H10");

    static Known institution(RandomGenerator random) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> new Known("PATENT_INVENTION", FEATURES, field(random));
            case 4, 5 -> new Known("PATENT_UTILITY_MODEL", FEATURES, field(random));
            case 6 -> new Known("TRADEMARK", "TRADEMARK_SIGNS", null);
            case 7 -> new Known("COPYRIGHT", "WORKS", null);
            case 8, 9 ->
                    new Known("COPYRIGHT_SOFTWARE", random.nextBoolean() ? "WORKS" : DATA, "G06");
            case 10 -> new Known("TRADE_SECRET", "TRADE_SECRETS", field(random));
            case 11 ->
                    random.nextInt(4) == 0
                            ? new Known("IC_LAYOUT", "IC_LAYOUTS", "H01")
                            : new Known("TRADE_SECRET", "TECHNICAL_DEFECTS", field(random));
            case 12 ->
                    random.nextInt(4) == 0
                            ? new Known("GEOGRAPHICAL_INDICATION", "GEOGRAPHICAL_INDICATIONS", null)
                            : new Known("PATENT_DESIGN", FEATURES, null);
            default -> new Known(random.nextBoolean() ? "UNFAIR_COMPETITION" : "DATA", DATA, "G06");
        };
    }

    /** A person is rarely bound to a kind of appraisal. */
    static Known person(RandomGenerator random) {
        var known = institution(random);
        return random.nextInt(4) == 0
                ? known
                : new Known(known.rightType(), null, known.technicalField());
    }

    /** A class, or now and then a whole section. */
    public static String field(RandomGenerator random) {
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        return random.nextInt(12) == 0 ? field.substring(0, 1) : field;
    }
}
