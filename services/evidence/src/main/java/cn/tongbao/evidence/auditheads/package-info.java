/**
 * Keeps the heads of every service's audit chain. Whoever alters or cuts a log of his would have to
 * alter it here too.
 */
@NullMarked
package cn.tongbao.evidence.auditheads;

import org.jspecify.annotations.NullMarked;
