package cn.tongbao.caserouting.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an office wants from the reporter. */
public record MaterialQuestion(
        @Nullable List<@Nullable String> items, @Nullable String text, @Nullable LocalDate dueOn) {}
