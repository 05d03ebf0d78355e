/** Starts processes, watches them, restarts what dies, and ends exactly what was started here. */
@NullMarked
package cn.tongbao.local.process;

import org.jspecify.annotations.NullMarked;
