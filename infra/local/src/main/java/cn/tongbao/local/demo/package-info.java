/** The offices and cases that a new stack begins with, loaded through the public API. */
@NullMarked
package cn.tongbao.local.demo;

import org.jspecify.annotations.NullMarked;
