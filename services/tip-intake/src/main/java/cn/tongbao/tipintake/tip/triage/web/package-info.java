/** The calls of the intake desk. */
@NullMarked
package cn.tongbao.tipintake.tip.triage.web;

import org.jspecify.annotations.NullMarked;
