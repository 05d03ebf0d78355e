package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.test.ContractAssertions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Mediators come from the directory, beside those whom bodies enter. */
class DirectoryMediatorTests extends ServiceTests {

    @Test
    void a_mediator_of_the_directory_can_be_named_until_he_is_suspended() {
        told("mediator.of.directory", true, "2026-06-01T02:00:00Z");
        var first = consented(Mother.opening());
        succeeded(
                act(
                        Callers.SECRETARY,
                        first,
                        "mediator",
                        Map.of("person", "mediator.of.directory")));
        told("mediator.of.directory", false, "2026-06-02T02:00:00Z");
        var second = consented(Mother.opening());
        assertRefused(
                act(
                        Callers.SECRETARY,
                        second,
                        "mediator",
                        Map.of("person", "mediator.of.directory")),
                422,
                "MEDIATOR_UNKNOWN");
    }

    @Test
    void what_is_older_never_overwrites_what_is_newer() {
        told("mediator.late", false, "2026-06-02T02:00:00Z");
        told("mediator.late", true, "2026-06-01T02:00:00Z");
        assertThat(
                        succeeded(get(Callers.SECRETARY, MEDIATORS + "/mediator.late"))
                                .get("active")
                                .asBoolean())
                .isFalse();
    }

    @Test
    void the_directory_takes_over_whom_a_body_entered_and_the_body_changes_him_no_more() {
        keep(Callers.SECRETARY, "mediator.taken.over", Mother.mediator("原名"));
        told("mediator.taken.over", true, "2026-06-01T02:00:00Z");
        var path = MEDIATORS + "/mediator.taken.over";
        var known = get(Callers.SECRETARY, path);
        assertThat(json(known).get("name").stringValue()).isEqualTo("周调解员");
        assertRefused(
                put(
                        Callers.SECRETARY,
                        path,
                        known.headers().firstValue("ETag").orElseThrow(),
                        Mother.mediator("改名")),
                409,
                "MEDIATOR_OF_DIRECTORY");
    }

    private void told(String person, boolean active, String at) {
        var data = (ObjectNode) ContractAssertions.example("mediator.changed.v1");
        data.put("person", person).put("active", active).put("updatedAt", at);
        heard("mediator.changed.v1", "directory", person, 3, data);
    }
}
