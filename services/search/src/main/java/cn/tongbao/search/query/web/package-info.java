/** The search over HTTP. */
@NullMarked
package cn.tongbao.search.query.web;

import org.jspecify.annotations.NullMarked;
