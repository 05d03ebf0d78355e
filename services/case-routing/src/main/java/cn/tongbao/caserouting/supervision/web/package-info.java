/** Instructions over HTTP. */
@NullMarked
package cn.tongbao.caserouting.supervision.web;

import org.jspecify.annotations.NullMarked;
