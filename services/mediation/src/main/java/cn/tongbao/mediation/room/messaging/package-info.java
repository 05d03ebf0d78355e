/** What hearing rooms hear of offices. */
@NullMarked
package cn.tongbao.mediation.room.messaging;

import org.jspecify.annotations.NullMarked;
