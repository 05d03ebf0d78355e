package cn.tongbao.directory.selection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Callers;
import cn.tongbao.platform.identity.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every role of every kind of office at every endpoint of selections. */
class SelectionAccessTests extends SelectionTests {

    private static final String STALE = "\"999\"";
    private static final Set<String> CHOOSERS = Set.of("judge", "court-clerk", "agency-officer");
    private static final List<String> ROLES =
            List.of(
                    "intake-officer",
                    "routing-officer",
                    "agency-officer",
                    "mediation-secretary",
                    "mediator",
                    "party",
                    "court-clerk",
                    "judge",
                    "institution",
                    "expert",
                    "directory-keeper",
                    "liaison-officer",
                    "supervisor",
                    "auditor",
                    "administrator",
                    "system");

    @TestFactory
    Stream<DynamicTest> every_role_gets_from_every_endpoint_what_is_its_own() {
        var path = SELECTIONS + "/" + reference(chosen(agreed("权限", "I-alpha")));
        return ROLES.stream()
                .flatMap(role ->
                        Stream.of("COURT-110108", "COURT-310115", "SAMR-110000", "")
                                .map(office ->
                                        DynamicTest.dynamicTest(
                                                role + " of " + office,
                                                () ->
                                                        at(
                                                                path,
                                                                role,
                                                                office.isEmpty()
                                                                        ? null
                                                                        : office))));
    }

    private void at(String path, String role, @Nullable String office) {
        var bearer = TestTokens.bearer("somebody", role, office, "110000");
        var chooser = CHOOSERS.contains(role);
        var sees = chooser && "COURT-110108".equals(office);
        assertThat(get(bearer, path).statusCode()).isEqualTo(sees ? 200 : 404);
        assertThat(get(bearer, path + "/history").statusCode()).isEqualTo(sees ? 200 : 404);
        assertThat(post(bearer, path + "/redraw", STALE, Map.of()).statusCode())
                .isEqualTo(sees ? 412 : 404);
        assertThat(get(bearer, SELECTIONS).statusCode()).isEqualTo(chooser ? 200 : 404);
        assertThat(post(bearer, SELECTIONS, null, Map.of()).statusCode())
                .isEqualTo(chooser ? 422 : 403);
        assertThat(post(bearer, SELECTIONS + "/candidates", null, Map.of()).statusCode())
                .isEqualTo(chooser ? 422 : 403);
        var fits =
                office != null
                        && chooser
                        && office.startsWith("COURT") != role.equals("agency-officer");
        assertThat(post(bearer, SELECTIONS + "/candidates", null, draw("权限")).statusCode())
                .isEqualTo(fits ? 200 : chooser ? 422 : 403);
    }

    @TestFactory
    Stream<DynamicTest> nobody_is_let_in_without_a_token() {
        var path = SELECTIONS + "/" + reference(chosen(agreed("无令牌", "I-alpha")));
        return Stream.of(SELECTIONS, path, path + "/history")
                .map(one ->
                        DynamicTest.dynamicTest(
                                one, () -> assertThat(get(null, one).statusCode()).isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> unknown_and_foreign_look_alike() {
        var reference = reference(chosen(agreed("他人", "I-alpha")));
        return Stream.of("", "/history")
                .map(suffix ->
                        DynamicTest.dynamicTest(
                                SELECTIONS + suffix,
                                () ->
                                        assertThat(
                                                        code(
                                                                get(
                                                                        Callers.OTHER_JUDGE,
                                                                        SELECTIONS
                                                                                + "/"
                                                                                + reference
                                                                                + suffix)))
                                                .isEqualTo(
                                                        code(
                                                                get(
                                                                        Callers.OTHER_JUDGE,
                                                                        SELECTIONS
                                                                                + "/S-110108-2026-000000"
                                                                                + suffix)))));
    }
}
