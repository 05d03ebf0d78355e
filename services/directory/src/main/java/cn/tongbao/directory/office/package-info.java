/** What the directory knows of the offices, told by liaison. */
@NullMarked
package cn.tongbao.directory.office;

import org.jspecify.annotations.NullMarked;
