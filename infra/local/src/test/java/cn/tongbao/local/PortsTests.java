package cn.tongbao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTests {

    @Test
    void without_an_offset_the_documented_ports_are_used() {
        var ports = Ports.parse(null);

        assertThat(ports.gateway()).isEqualTo(8080);
        assertThat(ports.keycloak()).isEqualTo(8180);
        assertThat(ports.courtStub()).isEqualTo(8190);
        assertThat(ports.beaconStub()).isEqualTo(8191);
        assertThat(ports.postgresql()).isEqualTo(15432);
        assertThat(ports.rabbitmq()).isEqualTo(15673);
        assertThat(ports.elasticsearch()).isEqualTo(19200);
        assertThat(ports.service(Service.EVIDENCE)).isEqualTo(8101);
        assertThat(ports.service(Service.MEDIATION)).isEqualTo(8104);
        assertThat(ports.service(Service.DIRECTORY)).isEqualTo(8105);
        assertThat(ports.service(Service.SEARCH)).isEqualTo(8107);
        assertThat(ports.service(Service.GATEWAY)).isEqualTo(8080);
    }

    @Test
    void an_offset_moves_every_port_by_the_same_distance() {
        var base = new Ports(0).all();
        var moved = Ports.parse(" 1000 ").all();

        base.replaceAll((name, port) -> port + 1000);
        assertThat(moved).isEqualTo(base);
    }

    @Test
    void two_stacks_a_thousand_apart_share_no_port() {
        var both = new HashSet<>(new Ports(0).all().values());
        var second = new Ports(1000).all().values();

        assertThat(both).doesNotContainAnyElementsOf(second);
        assertThat(new HashSet<>(second)).hasSameSizeAs(second.stream().distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "40001", "1.5", "99999999999"})
    void what_is_no_usable_offset_is_refused_by_name(String offset) {
        assertThatThrownBy(() -> Ports.parse(offset))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("TONGBAO_PORT_OFFSET");
    }
}
