/** Breaks the rules of structure, one class each, so that the rules can be seen to notice. */
@NullMarked
package cn.tongbao.platform.test.sample;

import org.jspecify.annotations.NullMarked;
