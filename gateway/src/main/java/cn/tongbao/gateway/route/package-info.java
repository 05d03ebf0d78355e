/**
 * Passing calls on: which service owns a path, what of a request travels on, and how bodies of any
 * size stream through in both directions while only a few kilobytes of them are held.
 */
@NullMarked
package cn.tongbao.gateway.route;

import org.jspecify.annotations.NullMarked;
