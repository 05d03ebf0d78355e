/** What every record of this service keeps beside itself: deeds, limits, history, changes. */
@NullMarked
package cn.tongbao.directory.record;

import org.jspecify.annotations.NullMarked;
