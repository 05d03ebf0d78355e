/** Requests for assistance as liaison publishes them. */
@NullMarked
package cn.tongbao.caserouting.handover.messaging;

import org.jspecify.annotations.NullMarked;
