/** What every record of this service keeps beside itself: limits and changes. */
@NullMarked
package cn.tongbao.mediation.record;

import org.jspecify.annotations.NullMarked;
