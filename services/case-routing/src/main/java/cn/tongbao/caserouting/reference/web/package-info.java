/** Reference lists over HTTP. */
@NullMarked
package cn.tongbao.caserouting.reference.web;

import org.jspecify.annotations.NullMarked;
