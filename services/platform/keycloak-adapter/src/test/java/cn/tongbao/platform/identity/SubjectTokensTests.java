package cn.tongbao.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class SubjectTokensTests {

    @Test
    void a_token_says_person_roles_office_and_region() {
        var subject =
                SubjectTokens.subjectOf(
                        token(
                                Map.of(
                                        "person", "judge.haidian",
                                        "roles", List.of("judge"),
                                        "office", "COURT-110108",
                                        "region", "110108")));

        assertThat(subject.person()).isEqualTo("judge.haidian");
        assertThat(subject.roles()).containsExactly("judge");
        assertThat(subject.office()).isEqualTo("COURT-110108");
        assertThat(subject.region()).isEqualTo("110108");
    }

    @Test
    void what_keycloak_gives_every_account_makes_nobody_an_officer() {
        var mediator =
                SubjectTokens.subjectOf(
                        token(
                                Map.of(
                                        "person", "mediator.li",
                                        "roles",
                                                List.of(
                                                        "mediator",
                                                        "default-roles-tongbao",
                                                        "offline_access",
                                                        "uma_authorization"),
                                        "office", "MEDI-110000")));

        assertThat(mediator.roles()).containsExactly("mediator");
        assertThat(mediator.tokens()).containsExactlyInAnyOrder("public", "person:mediator.li");
    }

    @Test
    void a_machine_client_acts_under_its_own_name() {
        var machine =
                SubjectTokens.subjectOf(
                        token(
                                Map.of(
                                        "azp", "court-demo",
                                        "roles", List.of("system"),
                                        "office", "COURT-110105")));

        assertThat(machine.person()).isEqualTo("court-demo");
        assertThat(machine.tokens()).contains("office:COURT-110105");
    }

    @Test
    void a_token_without_roles_gives_none() {
        assertThat(SubjectTokens.subjectOf(token(Map.of("person", "someone"))).roles()).isEmpty();
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .build();
    }
}
