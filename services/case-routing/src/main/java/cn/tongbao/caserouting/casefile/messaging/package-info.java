/** Tips that become cases, and clocks that strike. */
@NullMarked
package cn.tongbao.caserouting.casefile.messaging;

import org.jspecify.annotations.NullMarked;
