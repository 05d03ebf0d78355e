/**
 * The law as data: limits, duties, thresholds, routes, the working-day calendar, codes and regions,
 * each row with its citation and its time of validity, so that no service carries a legal number in
 * its code.
 *
 * <p>{@link cn.tongbao.rulebook.RulebookSource} reads and watches the tables; {@link
 * cn.tongbao.rulebook.Rulebook} is one immutable, complete edition of them. Every answer names the
 * row and the citation that gave it. Advice never decides: a person does.
 */
@NullMarked
package cn.tongbao.rulebook;

import org.jspecify.annotations.NullMarked;
