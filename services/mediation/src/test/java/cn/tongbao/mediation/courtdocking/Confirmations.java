package cn.tongbao.mediation.courtdocking;

import cn.tongbao.mediation.courtdocking.CourtAnswerRefused.Code;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Confirmations as far as docking knows them: each answer that takes effect is a row. A reference
 * names its court, and what is to go wrong with it.
 */
public final class Confirmations implements CourtAnswers {

    private final JdbcClient jdbc;
    private final Map<String, Code> refusals = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

    Confirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has answers about it refused. */
    public void refuse(String reference, Code code) {
        refusals.put(reference, code);
    }

    /** Has so many attempts to apply an answer about it fail. */
    public void fail(String reference, int times) {
        failures.put(reference, new AtomicInteger(times));
    }

    @Override
    public void take(CourtAnswer answer) throws CourtAnswerRefused {
        jdbc.sql(
                        "insert into effect (court, reference, answer) values (:court, :reference, :answer)")
                .param("court", answer.courtOfficeId())
                .param("reference", answer.reference())
                .param("answer", answer.toString())
                .update();
        var failing = failures.get(answer.reference());
        if (failing != null && failing.getAndDecrement() > 0) {
            throw new IllegalStateException("the store of confirmations is away");
        }
        var refused = refusals.get(answer.reference());
        if (refused != null) {
            throw new CourtAnswerRefused(refused);
        }
        if (!answer.reference().startsWith(answer.courtOfficeId().replace("COURT", "J"))) {
            throw new CourtAnswerRefused(Code.OTHER_COURT);
        }
    }
}
