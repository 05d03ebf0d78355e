/** Cases over HTTP. */
@NullMarked
package cn.tongbao.caserouting.casefile.web;

import org.jspecify.annotations.NullMarked;
