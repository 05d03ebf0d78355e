/** What hand-written SQL needs: values as the driver takes them, and JSON columns. */
@NullMarked
package cn.tongbao.tipintake.sql;

import org.jspecify.annotations.NullMarked;
