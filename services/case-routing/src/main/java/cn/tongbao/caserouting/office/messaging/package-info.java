/** Offices as liaison publishes them. */
@NullMarked
package cn.tongbao.caserouting.office.messaging;

import org.jspecify.annotations.NullMarked;
