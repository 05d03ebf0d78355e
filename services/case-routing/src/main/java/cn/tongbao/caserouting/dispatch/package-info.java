/** What a routing officer and an agency do with a dispatch. */
@NullMarked
package cn.tongbao.caserouting.dispatch;

import org.jspecify.annotations.NullMarked;
