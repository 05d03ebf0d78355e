/** Whether a made-up register is one that the directory could have. */
@NullMarked
package cn.tongbao.bench.entries;

import org.jspecify.annotations.NullMarked;
