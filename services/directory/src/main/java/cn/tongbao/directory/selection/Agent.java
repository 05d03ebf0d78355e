package cn.tongbao.directory.selection;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks for a party. Only conflicts are looked for with it; no proof and no event carries it.
 *
 * @param name of the agent
 * @param organisation the firm or group he belongs to
 * @param party whom he speaks for
 */
public record Agent(String name, @Nullable String organisation, @Nullable String party) {}
