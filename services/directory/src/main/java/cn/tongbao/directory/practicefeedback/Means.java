package cn.tongbao.directory.practicefeedback;

import java.util.List;

/** Means and their spread. */
final class Means {

    private Means() {}

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    static double spread(List<Double> values) {
        var mean = mean(values);
        return Math.sqrt(
                values.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .average()
                        .orElseThrow());
    }
}
