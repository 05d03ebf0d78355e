package cn.tongbao.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTests {

    private enum DeskAct implements Act {
        READ(Set.of("intake-officer", "routing-officer", "supervisor")),
        DECIDE(Set.of("intake-officer"));

        private final Set<String> roles;

        DeskAct(Set<String> roles) {
            this.roles = roles;
        }

        @Override
        public Set<String> roles() {
            return roles;
        }
    }

    private static final Audience RECORD = Audience.none().office("PROT-310000").place("310115");

    @Test
    void an_officer_of_the_office_reads_and_decides() {
        var officer = subject("intake-officer", "PROT-310000", "310000");

        assertThatNoException()
                .isThrownBy(() -> Access.toAct(officer, RECORD, DeskAct.READ, DeskAct.DECIDE));
    }

    @Test
    void an_officer_of_another_office_learns_nothing() {
        var stranger = subject("intake-officer", "PROT-110000", "110000");

        assertThatExceptionOfType(NotReadable.class)
                .isThrownBy(() -> Access.toAct(stranger, RECORD, DeskAct.READ, DeskAct.DECIDE));
    }

    @Test
    void a_reader_without_the_role_for_the_act_is_told_so() {
        var reader = subject("routing-officer", "PROT-310000", "310000");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> Access.toAct(reader, RECORD, DeskAct.READ, DeskAct.DECIDE));
    }

    @Test
    void a_role_that_never_reads_this_kind_learns_nothing_even_in_the_right_office() {
        var judge = subject("judge", "PROT-310000", "310000");

        assertThatExceptionOfType(NotReadable.class)
                .isThrownBy(() -> Access.toAct(judge, RECORD, DeskAct.READ, DeskAct.DECIDE));
    }

    @Test
    void supervisors_see_the_records_of_their_region_and_of_the_regions_below_it() {
        for (var region : new String[] {"310115", "310100", "310000", "000000"}) {
            assertThat(Access.allows(subject("supervisor", null, region), RECORD, DeskAct.READ))
                    .as(region)
                    .isTrue();
        }
        for (var region : new String[] {"310116", "340000"}) {
            assertThat(Access.allows(subject("supervisor", null, region), RECORD, DeskAct.READ))
                    .as(region)
                    .isFalse();
        }
    }

    @Test
    void a_keeper_of_registers_owns_his_region_unless_he_has_another_role_too() {
        assertThat(subject("directory-keeper", null, "310000").tokens()).contains("region:310000");
        assertThat(
                        new Subject(
                                        "p-1",
                                        Set.of("directory-keeper", "routing-officer"),
                                        null,
                                        "310000")
                                .tokens())
                .doesNotContain("region:310000");
    }

    @Test
    void a_region_gives_nothing_to_those_who_do_not_supervise() {
        var officer = subject("intake-officer", "PROT-110000", "310000");

        assertThat(Access.allows(officer, RECORD, DeskAct.READ)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mediator", "party", "expert", "institution"})
    void whoever_acts_for_himself_owns_his_own_records_and_not_those_of_his_office(String role) {
        var himself = subject(role, "MEDI-310000", "310000");

        assertThat(himself.tokens()).containsExactlyInAnyOrder("public", "person:someone");
    }

    @Test
    void several_personal_roles_give_no_office_either() {
        var both = new Subject("someone", Set.of("mediator", "expert"), "MEDI-310000", "310000");

        assertThat(both.tokens()).doesNotContain("office:MEDI-310000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mediation-secretary",
                "judge",
                "court-clerk",
                "agency-officer",
                "liaison-officer",
                "system"
            })
    void whoever_works_for_an_office_owns_its_records(String role) {
        assertThat(subject(role, "MEDI-310000", "310000").tokens())
                .containsExactlyInAnyOrder("public", "person:someone", "office:MEDI-310000");
    }

    @Test
    void a_secretary_who_also_mediates_keeps_the_records_of_the_body() {
        var secretary =
                new Subject(
                        "someone",
                        Set.of("mediator", "mediation-secretary"),
                        "MEDI-310000",
                        "310000");

        assertThat(secretary.tokens()).contains("office:MEDI-310000");
    }

    @Test
    void a_record_without_a_place_belongs_to_the_country_alone() {
        assertThat(Audience.none().place(null).tokens()).containsExactly("region:000000");
    }

    private static Subject subject(String role, @Nullable String office, @Nullable String region) {
        return new Subject("someone", Set.of(role), office, region);
    }
}
