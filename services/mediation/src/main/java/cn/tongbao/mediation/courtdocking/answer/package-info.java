/** What courts answer: checked, kept, and applied once and in order. */
@NullMarked
package cn.tongbao.mediation.courtdocking.answer;

import org.jspecify.annotations.NullMarked;
