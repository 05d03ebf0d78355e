/** Meetings as liaison publishes them. */
@NullMarked
package cn.tongbao.caserouting.meeting.messaging;

import org.jspecify.annotations.NullMarked;
