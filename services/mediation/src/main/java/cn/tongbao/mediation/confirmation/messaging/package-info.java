/** Offices whose closing concerns applications for confirmation. */
@NullMarked
package cn.tongbao.mediation.confirmation.messaging;

import org.jspecify.annotations.NullMarked;
