package cn.tongbao.evidence.reading.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachedNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt        | filename=\"a.txt\"; filename*=UTF-8''a.txt",
                "a b.txt      | filename=\"a b.txt\"; filename*=UTF-8''a%20b.txt",
                "发票.pdf      | filename=\"__.pdf\"; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf",
                "a\";x=\"b    | filename=\"a_;x=_b\"; filename*=UTF-8''a%22%3Bx%3D%22b",
                "100%.txt     | filename=\"100_.txt\"; filename*=UTF-8''100%25.txt",
                "😀           | filename=\"_\"; filename*=UTF-8''%F0%9F%98%80"
            })
    void a_name_can_neither_be_lost_nor_break_out_of_the_header(String name, String header) {
        assertThat(AttachedName.header("attachment", name)).isEqualTo("attachment; " + header);
    }
}
