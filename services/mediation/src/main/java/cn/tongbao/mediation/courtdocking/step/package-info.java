/** Steps on their way to the courts, each until the court has taken it. */
@NullMarked
package cn.tongbao.mediation.courtdocking.step;

import org.jspecify.annotations.NullMarked;
