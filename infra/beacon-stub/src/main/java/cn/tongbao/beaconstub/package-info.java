/**
 * A public randomness beacon as the platform sees it: one signed round after the other, each
 * published at its time and never before. It stands in for a real one on the local stack alone.
 */
@NullMarked
package cn.tongbao.beaconstub;

import org.jspecify.annotations.NullMarked;
