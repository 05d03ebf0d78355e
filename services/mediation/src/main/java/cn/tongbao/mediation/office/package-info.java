/** What mediation knows of the offices, told by liaison. */
@NullMarked
package cn.tongbao.mediation.office;

import org.jspecify.annotations.NullMarked;
