package cn.tongbao.caserouting.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the criminal lines are measured with. A figure that is absent is not known, which is not the
 * same as nothing.
 */
public record CaseFigures(
        @Nullable Figure<String> businessVolume,
        @Nullable Figure<String> gains,
        @Nullable Figure<String> salesAmount,
        @Nullable Figure<String> unsoldValue,
        @Nullable Figure<String> loss,
        @Nullable Figure<Long> labels,
        @Nullable Figure<Long> unsoldLabels,
        @Nullable Figure<String> unlabelledGoodsValue,
        @Nullable Figure<String> serviceGains,
        @Nullable Figure<Long> copies,
        @Nullable Figure<Long> worksOnline,
        @Nullable Figure<Long> downloads,
        @Nullable Figure<Long> clicks,
        @Nullable Figure<Long> members,
        @Nullable Figure<Long> marks,
        @Nullable Figure<Long> patents,
        @Nullable Figure<List<PriorPenalty>> priorPenalties,
        @Nullable Figure<LocalDate> firstAct,
        @Nullable Figure<LocalDate> lastAct,
        @Nullable Figure<Boolean> services,
        @Nullable Figure<Boolean> foreignRecipient) {

    /** Source of the figures that came with the tip. */
    public static final String FROM_TIP = "tip";

    /** The first entries of a case: the amounts that its tip named. */
    public static CaseFigures ofTip(
            @Nullable String businessVolume,
            @Nullable String gains,
            @Nullable String salesAmount,
            @Nullable String loss) {
        return new CaseFigures(
                told(businessVolume),
                told(gains),
                told(salesAmount),
                null,
                told(loss),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The amounts in yuan that are there, by field name. */
    public Map<String, Figure<String>> amounts() {
        var amounts = new LinkedHashMap<String, Figure<String>>();
        put(amounts, "businessVolume", businessVolume);
        put(amounts, "gains", gains);
        put(amounts, "salesAmount", salesAmount);
        put(amounts, "unsoldValue", unsoldValue);
        put(amounts, "loss", loss);
        put(amounts, "unlabelledGoodsValue", unlabelledGoodsValue);
        put(amounts, "serviceGains", serviceGains);
        return amounts;
    }

    /** The counts that are there, by field name. */
    public Map<String, Figure<Long>> counts() {
        var counts = new LinkedHashMap<String, Figure<Long>>();
        put(counts, "labels", labels);
        put(counts, "unsoldLabels", unsoldLabels);
        put(counts, "copies", copies);
        put(counts, "worksOnline", worksOnline);
        put(counts, "downloads", downloads);
        put(counts, "clicks", clicks);
        put(counts, "members", members);
        put(counts, "marks", marks);
        put(counts, "patents", patents);
        return counts;
    }

    /** The dates that are there, by field name. */
    public Map<String, Figure<LocalDate>> dates() {
        var dates = new LinkedHashMap<String, Figure<LocalDate>>();
        put(dates, "firstAct", firstAct);
        put(dates, "lastAct", lastAct);
        return dates;
    }

    /** Everything that is there, by field name. */
    public Map<String, Figure<?>> all() {
        var all = new LinkedHashMap<String, Figure<?>>();
        all.putAll(amounts());
        all.putAll(counts());
        all.putAll(dates());
        if (priorPenalties != null) {
            all.put("priorPenalties", priorPenalties);
        }
        if (services != null) {
            all.put("services", services);
        }
        if (foreignRecipient != null) {
            all.put("foreignRecipient", foreignRecipient);
        }
        return all;
    }

    private static @Nullable Figure<String> told(@Nullable String amount) {
        return amount == null ? null : new Figure<>(amount, FROM_TIP, null);
    }

    private static <T> void put(
            Map<String, Figure<T>> figures, String name, @Nullable Figure<T> figure) {
        if (figure != null) {
            figures.put(name, figure);
        }
    }
}
