/** Says again what every aggregate is now, for a consumer that is new or has lost its data. */
@NullMarked
package cn.tongbao.platform.outbox.republish;

import org.jspecify.annotations.NullMarked;
