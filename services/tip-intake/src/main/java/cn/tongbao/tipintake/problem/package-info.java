/** The coded answers to requests that break a rule of this service. */
@NullMarked
package cn.tongbao.tipintake.problem;

import org.jspecify.annotations.NullMarked;
