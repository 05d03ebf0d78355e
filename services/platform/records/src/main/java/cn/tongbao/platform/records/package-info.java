/** What records keep beside themselves: deeds and their history, stored as JSON. */
@NullMarked
package cn.tongbao.platform.records;

import org.jspecify.annotations.NullMarked;
