/** Requests for assistance over HTTP. */
@NullMarked
package cn.tongbao.liaison.assistance.web;

import org.jspecify.annotations.NullMarked;
