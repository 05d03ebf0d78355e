/** A mediation from its opening to its agreement or its end. */
@NullMarked
package cn.tongbao.mediation.mediation;

import org.jspecify.annotations.NullMarked;
