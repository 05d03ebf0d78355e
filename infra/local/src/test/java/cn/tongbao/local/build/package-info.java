@NullMarked
package cn.tongbao.local.build;

import org.jspecify.annotations.NullMarked;
