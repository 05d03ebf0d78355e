/**
 * Files handed in as evidence: received, sealed by their hash, signed for, bound to one record,
 * shown to those whom the record is for, and watched over from the first byte to the last reader.
 */
@NullMarked
package cn.tongbao.evidence;

import org.jspecify.annotations.NullMarked;
