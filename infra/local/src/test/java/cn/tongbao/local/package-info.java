@NullMarked
package cn.tongbao.local;

import org.jspecify.annotations.NullMarked;
