/** Cases are routed to the competent bodies, counted against their limits and answered. */
@NullMarked
package cn.tongbao.caserouting;

import org.jspecify.annotations.NullMarked;
