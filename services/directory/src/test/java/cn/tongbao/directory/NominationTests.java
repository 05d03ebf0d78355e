package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who was nominated by others has a say in it, and a candidate can be let go. */
class NominationTests extends ServiceTests {

    @Test
    void the_keeper_sees_whether_who_was_nominated_has_consented_himself() {
        var path = nominated("mediator.asked");
        var asked = Callers.mediator("mediator.asked");
        assertThat(seen(Callers.KEEPER, path).at("/inside/consentMissing").asBoolean()).isTrue();
        assertThat(act(Callers.SECRETARY, path, "consent", Map.of()).statusCode()).isEqualTo(403);
        assertThat(act(asked, path, "consent", Map.of("extra", 1)).statusCode()).isEqualTo(400);

        var consented = succeeded(act(asked, path, "consent", Map.of()));

        assertThat(consented.at("/inside/consentMissing").asBoolean()).isFalse();
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
    }

    @Test
    void a_mediator_whom_a_strange_body_nominated_frees_himself_and_applies() {
        var path = nominated("mediator.chen");
        var chen = Callers.mediator("mediator.chen");
        assertRefused(
                post(chen, EXPERTS, null, Mother.person("MEDIATOR", "陈")), 409, "ENTRY_EXISTS");

        succeeded(act(chen, path, "withdrawal", Map.of("reason", "不属于该组织")));

        assertThat(status(path)).isEqualTo("REMOVED");
        assertThat(get(null, path).statusCode()).isEqualTo(404);
        var own = post(chen, EXPERTS, null, Mother.person("MEDIATOR", "陈"));
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
    }

    @Test
    void the_applicant_and_the_nominating_body_let_go_until_the_listing_and_nobody_else() {
        var path = applied("inst.letting");
        var own = Callers.institution("inst.letting");
        assertThat(act(Callers.KEEPER, path, "withdrawal", Map.of()).statusCode()).isEqualTo(403);
        assertThat(
                        act(Callers.institution("inst.other"), path, "withdrawal", Map.of())
                                .statusCode())
                .isEqualTo(404);
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
        succeeded(act(own, path, "withdrawal", Map.of()));
        succeeded(act(Callers.SECRETARY, nominated("mediator.let"), "withdrawal", Map.of()));
        var listed = listed("inst.letting");
        assertRefused(act(own, listed, "withdrawal", Map.of()), 409, "ENTRY_STATE");
        assertThat(seen(null, listed).has("former")).isFalse();
    }

    private String nominated(String account) {
        var answer = post(Callers.SECRETARY, EXPERTS, null, RegisterTests.mediator(account));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return EXPERTS + "/" + json(answer).get("id").stringValue();
    }
}
