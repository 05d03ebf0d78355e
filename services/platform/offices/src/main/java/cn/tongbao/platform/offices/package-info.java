/** How the work of offices that close goes on. */
@NullMarked
package cn.tongbao.platform.offices;

import org.jspecify.annotations.NullMarked;
