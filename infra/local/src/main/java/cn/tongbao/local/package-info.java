/**
 * Brings the whole platform up on one Linux machine, without containers, and takes it down again.
 */
@NullMarked
package cn.tongbao.local;

import org.jspecify.annotations.NullMarked;
