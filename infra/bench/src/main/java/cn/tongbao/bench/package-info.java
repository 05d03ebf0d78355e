/** Measures the whole running stack from outside, as its users load it. */
@NullMarked
package cn.tongbao.bench;

import org.jspecify.annotations.NullMarked;
