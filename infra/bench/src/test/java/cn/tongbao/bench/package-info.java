/** What the benchmark's figures rest on. */
@NullMarked
package cn.tongbao.bench;

import org.jspecify.annotations.NullMarked;
