/** The public register as pages in Chinese and English, which work without scripts. */
@NullMarked
package cn.tongbao.directory.publicregister;

import org.jspecify.annotations.NullMarked;
