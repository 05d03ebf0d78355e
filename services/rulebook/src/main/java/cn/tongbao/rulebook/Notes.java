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
        Text listed = listed(names);
        return new Text("尚缺：" + listed.zh(), "not known: " + listed.en());
    }

    static Text lacking(List<Text> names) {
        Text listed = listed(names);
        return new Text("尚不具备：" + listed.zh(), "not given: " + listed.en());
    }

    private static Text listed(List<Text> names) {
        return new Text(
                names.stream().map(Text::zh).distinct().collect(Collectors.joining("、")),
                names.stream().map(Text::en).distinct().collect(Collectors.joining(", ")));
    }

    static Text both(Text one, Text other) {
        return new Text(one.zh() + "；" + other.zh(), one.en() + "; " + other.en());
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
