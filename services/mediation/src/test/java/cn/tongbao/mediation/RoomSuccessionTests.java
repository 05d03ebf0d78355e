package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A protection centre that keeps hearing rooms is closed. */
class RoomSuccessionTests extends ServiceTests {

    private static final String CENTRE = "PROT-110119";
    private static final String HEIR = "PROT-110119-02";
    private static final String OFFICER = officer(CENTRE);
    private static final String OF_HEIR = officer(HEIR);
    private static final String ROOM = ROOMS + "/PROT-110119-S1";

    @BeforeEach
    void aCentreWithARoom() {
        heard("office.registered.v1", "liaison", CENTRE, 1, centre(CENTRE, "OPEN"));
        succeeded(put(OFFICER, ROOM, null, Map.of("officeId", CENTRE, "name", "调解室")));
    }

    @AfterEach
    void nothingStaysBehind() {
        jdbc.sql("delete from hearing_room where id = 'PROT-110119-S1'").update();
        jdbc.sql("delete from office where id in (:centre, :heir)")
                .param("centre", CENTRE)
                .param("heir", HEIR)
                .update();
    }

    @Test
    void the_successor_keeps_its_rooms_from_then_on() {
        closed("PROT");

        assertThat(succeeded(get(OF_HEIR, ROOM)).get("officeId").stringValue()).isEqualTo(HEIR);
        succeeded(put(OF_HEIR, ROOM, "\"2\"", Map.of("name", "第二调解室")));
        assertRefused(put(OFFICER, ROOM, "\"3\"", Map.of("name", "旧室")), 403, "NOT_ALLOWED");
    }

    @Test
    void with_a_successor_that_is_no_centre_they_stay_and_the_administrator_keeps_them() {
        closed("SAMR");

        assertThat(succeeded(get(OFFICER, ROOM)).get("officeId").stringValue()).isEqualTo(CENTRE);
        succeeded(
                put(Callers.ADMINISTRATOR, ROOM, "\"1\"", Map.of("name", "调解室", "active", false)));
    }

    @Test
    void a_closed_centre_gets_no_new_rooms() {
        closed("PROT");

        assertRefused(
                put(
                        OFFICER,
                        ROOMS + "/PROT-110119-S2",
                        null,
                        Map.of("officeId", CENTRE, "name", "新室")),
                422,
                "OFFICE_CLOSED");
    }

    private void closed(String typeOfHeir) {
        heard(
                "office.registered.v1",
                "liaison",
                HEIR,
                1,
                Mother.office(HEIR, typeOfHeir, "COUNTY", "110119", "OPEN"));
        heard(
                "office.closed.v1",
                "liaison",
                CENTRE,
                2,
                centre(CENTRE, "CLOSED").put("successorId", HEIR));
    }

    private static ObjectNode centre(String id, String status) {
        return Mother.office(id, "PROT", "COUNTY", "110119", status);
    }

    private static String officer(String office) {
        return TestTokens.bearer("routing." + office, "routing-officer", office, "110119");
    }
}
