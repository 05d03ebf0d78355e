@NullMarked
package cn.tongbao.local.process;

import org.jspecify.annotations.NullMarked;
