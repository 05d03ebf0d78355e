package cn.tongbao.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void blanks_part_words_and_quotation_marks_hold_phrases_together() {
        assertThat(Words.of(" counterfeit  \"red label\" 冰箱　“品牌 冰箱” ").parts())
                .containsExactly("counterfeit", "red label", "冰箱", "品牌 冰箱");
    }

    @Test
    void an_open_quotation_mark_reaches_to_the_end() {
        assertThat(Words.of("a \"b c").parts()).containsExactly("a", "b c");
    }

    @Test
    void marks_and_signs_alone_are_nothing_to_look_for() {
        assertThat(Words.of("& - \"\" * 冰箱").parts()).containsExactly("冰箱");
        assertThat(Words.of("* ? / \\ \" ").hopeless()).isTrue();
    }

    @Test
    void what_was_typed_is_kept_whole_too() {
        assertThat(Words.of(" ZL 2020 1 0001 ").whole()).isEqualTo("ZL 2020 1 0001");
    }
}
