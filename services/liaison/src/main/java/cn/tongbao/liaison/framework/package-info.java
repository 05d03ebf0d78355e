/**
 * Agreements of regions to help each other, as the rulebook knows them: who is in, by when, under
 * which limits.
 */
@NullMarked
package cn.tongbao.liaison.framework;

import org.jspecify.annotations.NullMarked;
