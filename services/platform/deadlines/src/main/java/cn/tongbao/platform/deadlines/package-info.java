/**
 * The clocks of records: a limit is started with its record, warned of before it ends, and its
 * passing is noticed exactly once. When what it was counted by changes while it runs, it is counted
 * anew.
 *
 * <p>How long a limit runs is the rulebook's business; here only instants count. Legal time comes
 * from the injected clock, so that a moved clock moves every limit with it.
 */
@NullMarked
package cn.tongbao.platform.deadlines;

import org.jspecify.annotations.NullMarked;
