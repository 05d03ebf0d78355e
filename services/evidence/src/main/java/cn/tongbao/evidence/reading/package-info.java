/**
 * Showing files to those whom a record shows them to, and to whoever handed them in; each look is
 * written down before anything is answered.
 */
@NullMarked
package cn.tongbao.evidence.reading;

import org.jspecify.annotations.NullMarked;
