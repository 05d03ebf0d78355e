/** Offices as liaison publishes them. */
@NullMarked
package cn.tongbao.mediation.office.messaging;

import org.jspecify.annotations.NullMarked;
