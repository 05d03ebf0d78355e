/** Instructions to offices that hold a dispatch. */
@NullMarked
package cn.tongbao.caserouting.supervision;

import org.jspecify.annotations.NullMarked;
