package cn.tongbao.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.search.Matters;
import cn.tongbao.search.RealElasticsearch;
import cn.tongbao.search.Records;
import cn.tongbao.search.SearchTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SearchTest
class EngineFaultTests {

    private static final String SUPERVISOR =
            TestTokens.bearer("supervisor.national", "supervisor", null, "000000");

    @Autowired MockMvc http;
    @Autowired Records records;

    @BeforeEach
    void oneTip() {
        records.forgetAll();
        records.tell(Matters.tip("T-310000-2026-BEFORE", "310000", "resilience before"));
    }

    @AfterEach
    void leaveItRunning() {
        RealElasticsearch.shared().start();
    }

    @Test
    void while_elasticsearch_is_away_events_are_kept_and_searches_answer_503() throws Exception {
        RealElasticsearch.shared().kill();

        records.consume(Matters.tip("T-310000-2026-DURING", "310000", "resilience during"));
        search().andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.code").value("UNAVAILABLE"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        http.perform(get("/actuator/health"))
                                .andExpect(status().isServiceUnavailable())
                                .andExpect(jsonPath("$.components.index.status").value("DOWN")));
        assertThat(records.waiting()).isEqualTo(1);

        RealElasticsearch.shared().start();
        records.awaitIndexed();

        search().andExpect(status().isOk()).andExpect(jsonPath("$.total").value(2));
        http.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    @Test
    void an_elasticsearch_that_lost_everything_is_filled_again() throws Exception {
        RealElasticsearch.shared().kill();
        RealElasticsearch.shared().loseData();
        RealElasticsearch.shared().start();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        search().andExpect(status().isOk())
                                .andExpect(jsonPath("$.total").value(1)));
    }

    private ResultActions search() throws Exception {
        return http.perform(
                get("/api/v1/search?q=resilience&kind=TIP")
                        .header(HttpHeaders.AUTHORIZATION, SUPERVISOR));
    }
}
