package cn.tongbao.mediation.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever knows RFC 8785 computes the same hash of the same terms. */
class CanonicalTermsTests {

    @Test
    void keys_stand_in_order_and_what_is_not_given_is_left_out() {
        assertThat(
                        CanonicalTerms.of(
                                List.of(
                                        new Term(
                                                1,
                                                "支付六万元",
                                                "P2",
                                                "60000.00",
                                                LocalDate.of(2026, 7, 31),
                                                false),
                                        new Term(2, "停止销售", null, null, null, true))))
                .isEqualTo(
                        "[{\"amount\":\"60000.00\",\"decidesRight\":false,\"dueOn\":\"2026-07-31\","
                                + "\"number\":1,\"obligor\":\"P2\",\"text\":\"支付六万元\"},"
                                + "{\"decidesRight\":true,\"number\":2,\"text\":\"停止销售\"}]");
    }

    @Test
    void the_hash_is_that_of_other_tools() {
        assertThat(
                        CanonicalTerms.sha256(
                                List.of(
                                        new Term(
                                                1,
                                                "支付六万元",
                                                "P2",
                                                "60000.00",
                                                LocalDate.of(2026, 7, 31),
                                                false))))
                .isEqualTo("9c0600d21dfed740a142e221778eada5706d9cd9ac99b6d5343ae4bd36d22245");
        assertThat(CanonicalTerms.sha256(List.of()))
                .isEqualTo("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
    }

    @Test
    void text_is_escaped_as_little_as_the_standard_says() {
        assertThat(CanonicalTerms.of(List.of(term("\"/\\\t\n\r\u0001é\u20ac\u2028🙂\u202e"))))
                .isEqualTo(
                        "[{\"decidesRight\":false,\"number\":1,"
                                + "\"text\":\"\\\"/\\\\\\t\\n\\r\\u0001é\u20ac\u2028🙂\u202e\"}]");
    }

    @Test
    void equal_looking_texts_and_amounts_are_not_equal() {
        assertThat(CanonicalTerms.sha256(List.of(term("é"))))
                .isNotEqualTo(CanonicalTerms.sha256(List.of(term("e\u0301"))));
        assertThat(CanonicalTerms.sha256(List.of(amount("60000"))))
                .isNotEqualTo(CanonicalTerms.sha256(List.of(amount("60000.00"))));
        assertThat(CanonicalTerms.sha256(List.of(term("一"), term("二"))))
                .isNotEqualTo(CanonicalTerms.sha256(List.of(term("二"), term("一"))));
    }

    private static Term term(String text) {
        return new Term(1, text, null, null, null, false);
    }

    private static Term amount(String amount) {
        return new Term(1, "支付", null, amount, null, false);
    }
}
