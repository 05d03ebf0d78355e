/** Codes and regions for everybody. */
@NullMarked
package cn.tongbao.caserouting.reference;

import org.jspecify.annotations.NullMarked;
