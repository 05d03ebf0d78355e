package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 2 | 2",
                "500 | 500 | 500",
                "5000 | 5,000 | 5000",
                "30000 | 30,000 | 3万",
                "15000 | 15,000 | 1.5万",
                "500000.00 | 500,000 | 50万",
                "1500000 | 1,500,000 | 150万",
                "1234.50 | 1,234.5 | 1234.5"
            })
    void numbers_are_written_as_each_language_reads_them(String number, String en, String zh) {
        assertThat(LineNumber.en(new BigDecimal(number))).isEqualTo(en);
        assertThat(LineNumber.zh(new BigDecimal(number))).isEqualTo(zh);
    }
}
