package cn.tongbao.tipintake.tip;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a tip was not accepted.
 *
 * @param ground code of the rulebook's list of grounds
 * @param text what the officer adds for the reporter
 * @param competentOfficeId the body that the reporter should turn to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(String ground, String text, @Nullable String competentOfficeId) {}
