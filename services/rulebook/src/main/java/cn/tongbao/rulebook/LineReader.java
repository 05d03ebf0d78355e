package cn.tongbao.rulebook;

import cn.tongbao.rulebook.ThresholdAnswer.Level;
import cn.tongbao.rulebook.ThresholdAnswer.Measure;
import cn.tongbao.rulebook.ThresholdLine.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one offence, and makes of each the line for the heavier range. */
final class LineReader {

    private final Set<String> types;
    private final Map<Condition, Text> conditionTexts = new EnumMap<>(Condition.class);
    private final @Nullable Entry conditions;
    private final @Nullable Entry upper;

    LineReader(Set<String> types, @Nullable Entry conditions, @Nullable Entry upper) {
        this.types = types;
        this.conditions = conditions;
        this.upper = upper;
        if (conditions != null) {
            for (String name : conditions.keysInOrder()) {
                conditionTexts.put(
                        conditions.constant(Condition.class, name), conditions.text(name));
            }
        }
    }

    void done() {
        if (conditions != null) {
            conditions.done();
        }
        if (upper != null) {
            upper.done();
        }
    }

    ThresholdLine read(Entry entry) {
        LocalDate from = entry.date("validFrom");
        BigDecimal number = entry.decimal("line");
        entry.check(number.signum() > 0, "a line is positive");
        List<Figure> sum = figures(entry, "sum");
        List<List<String>> halves = entry.stringLists("halves");
        entry.check(sum.isEmpty() != halves.isEmpty(), "needs either sum or halves");
        @Nullable List<String> anyOf = entry.stringsIfAny("anyOf");
        Set<Condition> asked = entry.someOf(Condition.class, "conditions");
        ThresholdLine basic =
                new ThresholdLine(
                        entry.string("id"),
                        Level.BASIC,
                        text(entry, asked, number, null),
                        entry.oneOf(Measure.class, "measure"),
                        number,
                        sum,
                        figures(entry, "plus"),
                        figures(entry, "floor"),
                        asked,
                        anyOf == null ? types : ofOffence(entry, anyOf),
                        ofOffence(entry, entry.strings("allOf")),
                        halves,
                        null,
                        entry.string("citation"),
                        from,
                        entry.dateIfAny("validTo"),
                        entry.bool("verified"),
                        version(entry, from));
        return Boolean.FALSE.equals(entry.boolIfAny("upper")) || upper == null
                ? basic
                : basic.withUpper(upperOf(entry, basic, upper));
    }

    /** What a line says also depends on what the offence says for all its lines. */
    private String version(Entry entry, LocalDate from) {
        String shared =
                (conditions == null ? "" : conditions.contentMark())
                        + (upper == null ? "" : upper.contentMark());
        return from + "." + Marks.of(entry.contentMark() + shared);
    }

    private ThresholdLine upperOf(Entry entry, ThresholdLine basic, Entry factor) {
        BigDecimal number = basic.line().multiply(BigDecimal.valueOf(factor.number("factor")));
        Text text = text(entry, basic.conditions(), number, factor.text("text"));
        return basic.asUpper(text, number, factor.string("citation"));
    }

    private Text text(Entry entry, Set<Condition> asked, BigDecimal number, @Nullable Text prefix) {
        StringBuilder zh = new StringBuilder(prefix == null ? "" : prefix.zh());
        StringBuilder en = new StringBuilder(prefix == null ? "" : prefix.en());
        for (Condition condition : asked) {
            Text given = textOf(entry, condition);
            zh.append(given.zh());
            en.append(given.en());
        }
        Text own = entry.text("text");
        zh.append(own.zh().replace("{line}", LineNumber.zh(number)));
        en.append(own.en().replace("{line}", LineNumber.en(number)));
        return new Text(zh.toString(), en.toString());
    }

    private Text textOf(Entry entry, Condition condition) {
        Text given = conditionTexts.get(condition);
        if (given == null) {
            throw entry.invalid("the offence has no text for " + condition);
        }
        return given;
    }

    private static List<Figure> figures(Entry entry, String key) {
        List<Figure> figures = new ArrayList<>();
        for (String name : entry.strings(key)) {
            Figure figure = Figure.named(name);
            if (figure == null) {
                throw entry.invalid("%s is no figure".formatted(name));
            }
            figures.add(figure);
        }
        return List.copyOf(figures);
    }

    private Set<String> ofOffence(Entry entry, List<String> named) {
        entry.check(types.containsAll(named), "%s are not all of this offence", named);
        return Set.copyOf(named);
    }
}
