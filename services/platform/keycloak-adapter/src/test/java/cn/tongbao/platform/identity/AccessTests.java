package cn.tongbao.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
    void a_region_gives_nothing_to_those_who_do_not_supervise() {
        var officer = subject("intake-officer", "PROT-110000", "310000");

        assertThat(Access.allows(officer, RECORD, DeskAct.READ)).isFalse();
    }

    @Test
    void a_record_without_a_place_belongs_to_the_country_alone() {
        assertThat(Audience.none().place(null).tokens()).containsExactly("region:000000");
    }

    private static Subject subject(String role, @Nullable String office, @Nullable String region) {
        return new Subject("someone", Set.of(role), office, region);
    }
}
