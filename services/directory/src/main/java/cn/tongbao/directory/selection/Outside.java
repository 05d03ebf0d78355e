package cn.tongbao.directory.selection;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is on no register (APP-04).
 *
 * @param reason why he is the best fit
 * @param listed how many the register had for the specialty at the time
 */
public record Outside(String nameZh, @Nullable String name, String reason, int listed) {}
