package cn.tongbao.liaison.office.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongbao.liaison.LiaisonTest;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.test.ContractAssertions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@LiaisonTest
class OfficeEventTests {

    private static final String ADMIN = TestTokens.bearer("admin", "administrator", null, "000000");

    @Autowired MockMvc http;
    @Autowired JdbcClient jdbc;
    @Autowired OfficeRepublisher republisher;

    @BeforeEach
    void threeOfficesOfWhichOneIsClosed() throws Exception {
        jdbc.sql("truncate office, office_history, outbox").update();
        register("LIAI-110000");
        register("LIAI-110000-02");
        register("LIAI-110000-03");
        send("/api/v1/offices/LIAI-110000/closure", "{\"successorId\":\"LIAI-110000-02\"}");
    }

    @Test
    void every_event_keeps_to_its_contract_and_is_for_everybody() {
        republisher.republishAfter(null, 10);

        List<Map<String, @Nullable Object>> events =
                jdbc.sql(
                                "select type, payload::text as data, headers::text as headers from outbox"
                                        + " where aggregate_type = 'office'")
                        .query()
                        .listOfRows();

        assertThat(events)
                .extracting(event -> event.get("type"))
                .contains("office.registered.v1", "office.closed.v1", "office.restated.v1");
        for (var event : events) {
            ContractAssertions.assertData(text(event, "type"), text(event, "data"));
            assertThat(text(event, "headers")).contains("\"public\"");
        }
    }

    @Test
    void no_contact_ever_travels() {
        assertThat(jdbc.sql("select payload::text from outbox").query(String.class).list())
                .isNotEmpty()
                .noneMatch(data -> data.contains("CANARY") || data.contains("contacts"));
    }

    @Test
    void republishing_restates_every_office_once_under_its_current_version() {
        jdbc.sql("truncate outbox").update();

        String last = republisher.republishAfter(null, 2);
        assertThat(last).isEqualTo("LIAI-110000-02");
        assertThat(republisher.republishAfter(last, 2)).isEqualTo("LIAI-110000-03");
        assertThat(republisher.republishAfter("LIAI-110000-03", 2)).isNull();

        assertThat(
                        jdbc.sql(
                                        "select aggregate_id || ' ' || aggregate_version from outbox"
                                                + " where type = 'office.restated.v1' order by seq")
                                .query(String.class)
                                .list())
                .containsExactly("LIAI-110000 2", "LIAI-110000-02 1", "LIAI-110000-03 1");
    }

    private void register(String id) throws Exception {
        send(
                "/api/v1/offices",
                """
                {"id": "%s", "type": "LIAI", "name": "Liaison Office", "nameZh": "联络办公室",
                 "level": "PROVINCIAL", "regionCode": "110000",
                 "contacts": [{"role": "Desk", "name": "CANARY", "phone": "CANARY"}]}
                """
                        .formatted(id));
    }

    private void send(String path, String body) throws Exception {
        http.perform(
                        post(path)
                                .header(HttpHeaders.AUTHORIZATION, ADMIN)
                                .header(HttpHeaders.IF_MATCH, "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andExpect(status().is2xxSuccessful());
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
