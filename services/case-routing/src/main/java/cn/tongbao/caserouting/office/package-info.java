/** What case-routing knows of the offices, told by liaison. */
@NullMarked
package cn.tongbao.caserouting.office;

import org.jspecify.annotations.NullMarked;
