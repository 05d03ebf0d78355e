/** Dispatches over HTTP. */
@NullMarked
package cn.tongbao.caserouting.dispatch.web;

import org.jspecify.annotations.NullMarked;
