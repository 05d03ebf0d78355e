package cn.tongbao.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be measured; the word that asks for it is its name in small letters. */
enum Measure {
    /** From the citizen's tip to the agency's outcome. */
    LIFECYCLES,
    /** From the opening of a mediation to the court's ruling. */
    MEDIATIONS,
    /** Draws up to the published commitment. */
    SELECTIONS,
    /** Help between regions: whole requests, and sending them alone. */
    ASSISTANCE,
    /** Looking into registers and search, as found and with many entries. */
    REGISTER;

    static Optional<Measure> named(String word) {
        return Arrays.stream(values()).filter(measure -> measure.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
