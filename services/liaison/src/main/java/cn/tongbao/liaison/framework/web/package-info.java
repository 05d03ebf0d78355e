/** Regional frameworks over HTTP. */
@NullMarked
package cn.tongbao.liaison.framework.web;

import org.jspecify.annotations.NullMarked;
