/** Disputes mediated before litigation, and their agreements confirmed by the competent court. */
@NullMarked
package cn.tongbao.mediation;

import org.jspecify.annotations.NullMarked;
