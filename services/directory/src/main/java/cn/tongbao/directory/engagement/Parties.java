package cn.tongbao.directory.engagement;

import org.jspecify.annotations.Nullable;

/**
 * Who engages whom, for what.
 *
 * @param memberId the entry of the registers, unless he is from outside
 * @param person whose account acts for him; null: the body files his papers
 */
public record Parties(
        String officeId,
        String regionCode,
        String caseLabel,
        @Nullable String memberId,
        String name,
        @Nullable String person) {}
