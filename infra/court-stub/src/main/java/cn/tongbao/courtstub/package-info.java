/**
 * A court's own system as the platform sees it: it takes steps, thinks for a while, and answers. It
 * knows the platform by the public contract alone.
 */
@NullMarked
package cn.tongbao.courtstub;

import org.jspecify.annotations.NullMarked;
