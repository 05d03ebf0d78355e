package cn.tongbao.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the remarks of an answer into words. */
final class Notes {

    static final Text CONDITION_NOT_FULFILLED =
            new Text("该标准的前提条件不具备", "what this line asks for beside the number is not fulfilled");

    private Notes() {}

    static Text missing(List<Text> names) {
        String zh = names.stream().map(Text::zh).distinct().collect(Collectors.joining("、"));
        String en = names.stream().map(Text::en).distinct().collect(Collectors.joining(", "));
        return new Text("尚缺：" + zh, "not known: " + en);
    }

    static @Nullable Text joined(List<Text> notes) {
        if (notes.isEmpty()) {
            return null;
        }
        return new Text(
                notes.stream().map(Text::zh).collect(Collectors.joining("；")),
                notes.stream().map(Text::en).collect(Collectors.joining("; ")));
    }
}
