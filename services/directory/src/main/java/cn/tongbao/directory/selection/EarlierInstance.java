package cn.tongbao.directory.selection;

import org.jspecify.annotations.Nullable;

/**
 * Another procedure of the same case, as the body that chooses now knows it: by its reference on
 * this platform, or by the office and what that one called it.
 */
public record EarlierInstance(
        @Nullable String caseReference, @Nullable String officeId, @Nullable String caseLabel) {}
