package cn.tongbao.tipintake.tip;

import cn.tongbao.platform.identity.Subject;
import org.jspecify.annotations.Nullable;

/** Who stands in the history of a tip; both null for the reporter, who stays unknown there. */
public record Actor(@Nullable String person, @Nullable String office) {

    /** Whoever holds the receipt. */
    public static final Actor REPORTER = new Actor(null, null);

    /** Somebody who has signed in. */
    public static Actor of(Subject subject) {
        return new Actor(subject.person(), subject.office());
    }
}
