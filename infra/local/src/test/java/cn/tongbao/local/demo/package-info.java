@NullMarked
package cn.tongbao.local.demo;

import org.jspecify.annotations.NullMarked;
