package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A court that decides in its own system does not decide in the portal beside it. */
@TestPropertySource(
        properties = {
            "tongbao.court-docking.courts.COURT-110108.url=http://127.0.0.1:1",
            "tongbao.court-docking.courts.COURT-110108.out-secret=out-secret-of-haidian-for-the-tests-only",
            "tongbao.court-docking.courts.COURT-110108.in-secret=in-secret-of-haidian-for-the-tests-only-"
        })
class DockedConfirmationTests extends ConfirmingTests {

    @Test
    void its_acts_are_refused_here_and_those_of_the_parties_are_passed_on() {
        var reference = applied();
        assertThat(shown(Callers.JUDGE, reference).get("courtMode").stringValue())
                .isEqualTo("DOCKED");
        for (var act :
                List.of(
                        "registration",
                        "supplement-request",
                        "acceptance",
                        "non-acceptance",
                        "hearing",
                        "review-extension",
                        "withdrawal/permission",
                        "ruling",
                        "objections")) {
            assertRefused(step(Callers.JUDGE, reference, act, Map.of()), 409, "COURT_DOCKED");
        }
        assertThat(deeds(reference)).containsExactly("APPLIED");
        var withdrawn =
                succeeded(step(Callers.HOLDER, reference, "withdrawal", Map.of("reason", "另行和解")));
        assertThat(withdrawn.get("status").stringValue()).isEqualTo("WITHDRAWN");
    }
}
