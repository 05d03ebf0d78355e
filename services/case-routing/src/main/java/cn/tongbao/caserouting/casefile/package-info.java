/**
 * The case file: one aggregate of what was handed in, the dispatches made of it and the
 * instructions\n * given on it, with its clocks and its history.
 */
@NullMarked
package cn.tongbao.caserouting.casefile;

import org.jspecify.annotations.NullMarked;
