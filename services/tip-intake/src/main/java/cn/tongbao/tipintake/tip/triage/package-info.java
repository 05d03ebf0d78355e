/** What an intake office does with a tip: read, ask, accept, reject, answer. */
@NullMarked
package cn.tongbao.tipintake.tip.triage;

import org.jspecify.annotations.NullMarked;
