/**
 * Keeps what can be found: every document as its owner last told it, in a table of our own, and
 * from there in the index. The index may be lost; the table fills it again.
 */
@NullMarked
package cn.tongbao.search.indexing;

import org.jspecify.annotations.NullMarked;
