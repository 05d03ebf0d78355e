package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.record.Limits;
import cn.tongbao.platform.web.References;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws references of requests. Files are bound to the reference before the request is laid down,
 * so a reference is kept free for its request until the transaction ends.
 */
@Component
class FreeReferences {

    private final JdbcClient jdbc;
    private final Limits limits;

    FreeReferences(JdbcClient jdbc, Limits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    String draw(String regionCode, Instant at) {
        String reference;
        do {
            reference = References.draw('A', regionCode, limits.dayOf(at).getYear());
        } while (!keep(reference));
        return reference;
    }

    private boolean keep(String reference) {
        return jdbc.sql(
                                """
                                insert into assistance_reference (reference) values (:reference)
                                on conflict (reference) do nothing
                                """)
                        .param("reference", reference)
                        .update()
                == 1;
    }
}
