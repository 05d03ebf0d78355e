package cn.tongbao.directory.selection;

import java.time.Instant;

/**
 * How the engagement that came of a selection is over.
 *
 * @param released whether who was chosen stepped back or was refused, so that another is chosen
 */
public record EngagementEnd(boolean released, Instant at) {}
