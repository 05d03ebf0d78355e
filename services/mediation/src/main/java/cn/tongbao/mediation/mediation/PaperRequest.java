package cn.tongbao.mediation.mediation;

import org.jspecify.annotations.Nullable;

/**
 * For whom an act is, where the secretary files a paper.
 *
 * @param partyId the party that signed it
 * @param evidence token of the paper
 */
public record PaperRequest(@Nullable String partyId, @Nullable String evidence) {}
