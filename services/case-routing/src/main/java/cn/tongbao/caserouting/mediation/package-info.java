/** The routing officer refers the dispute behind a case to a mediation body, or takes it back. */
@NullMarked
package cn.tongbao.caserouting.mediation;

import org.jspecify.annotations.NullMarked;
