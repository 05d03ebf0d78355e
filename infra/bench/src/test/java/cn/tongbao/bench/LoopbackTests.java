package cn.tongbao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but this machine is ever loaded. */
class LoopbackTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1:8105",
                "http://127.9.8.7",
                "http://[::1]:8080/",
                "jdbc:postgresql://127.0.0.1:15432/directory"
            })
    void an_address_of_this_machine_passes(String address) {
        assertThat(Loopback.require("X", address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tongbao.example.cn",
                "http://10.0.0.7:8080",
                "http://127.0.0.1@tongbao.example.cn/",
                "http://127.0.0.1.example.cn",
                "http://localhost.example.cn:8080",
                "http://0.0.0.0:8080",
                "jdbc:postgresql://db.example.cn:5432/directory",
                "jdbc:postgresql://127.0.0.1:5432,db.example.cn:5432/directory",
                "jdbc:postgresql:directory",
                "localhost:8080",
                "",
                "http://local host"
            })
    void anything_else_is_refused_by_name(String address) {
        assertThatThrownBy(() -> Loopback.require("TONGBAO_GATEWAY_URL", address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TONGBAO_GATEWAY_URL");
    }
}
