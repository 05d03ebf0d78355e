/** What the tests of this service share. */
@NullMarked
package cn.tongbao.tipintake.support;

import org.jspecify.annotations.NullMarked;
