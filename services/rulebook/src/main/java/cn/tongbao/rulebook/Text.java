package cn.tongbao.rulebook;

/** A text of the platform in its two languages; both are always there. */
public record Text(String zh, String en) {

    public Text {
        if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
            throw new InvalidRulebook(
                    "a text needs both zh and en: zh=%s, en=%s".formatted(zh, en));
        }
    }

    /** The text in the language of that code ({@code zh} or anything else for English). */
    public String in(String language) {
        return language.startsWith("zh") ? zh : en;
    }
}
