/**
 * How often somebody may call. The counts are kept in memory by each gateway: they stop floods and
 * guessing, and are no accounting.
 */
@NullMarked
package cn.tongbao.gateway.limit;

import org.jspecify.annotations.NullMarked;
