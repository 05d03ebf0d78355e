/** What becomes of cases that requests are about. */
@NullMarked
package cn.tongbao.liaison.assistance.messaging;

import org.jspecify.annotations.NullMarked;
