/** The events of other services that bind files and open them to offices. */
@NullMarked
package cn.tongbao.evidence.binding.messaging;

import org.jspecify.annotations.NullMarked;
