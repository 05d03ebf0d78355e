/** Keeps the projection of offices current. */
@NullMarked
package cn.tongbao.tipintake.office.messaging;

import org.jspecify.annotations.NullMarked;
