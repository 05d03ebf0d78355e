package cn.tongbao.directory.practicefeedback;

import java.util.stream.IntStream;

/** Five scores, each from 1 (poor) to 5 (good). */
public record Scores(int competence, int method, int timeliness, int independence, int clarity) {

    /** The lowest score. */
    static final int LEAST = 1;

    /** The highest score. */
    static final int MOST = 5;

    double mean() {
        return IntStream.of(competence, method, timeliness, independence, clarity)
                .average()
                .orElseThrow();
    }
}
