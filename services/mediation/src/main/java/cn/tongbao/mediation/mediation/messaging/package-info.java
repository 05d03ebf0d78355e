/** What mediations learn from other services. */
@NullMarked
package cn.tongbao.mediation.mediation.messaging;

import org.jspecify.annotations.NullMarked;
