package cn.tongbao.liaison.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The particulars of an office as somebody handed them in, not yet checked. */
public record OfficeDraft(
        @Nullable String id,
        @Nullable String type,
        @Nullable String name,
        @Nullable String nameZh,
        @Nullable String level,
        @Nullable String regionCode,
        @Nullable String parentId,
        @Nullable List<@Nullable String> competence,
        @Nullable List<@Nullable String> hotlines,
        @Nullable List<@Nullable Contact> contacts) {}
