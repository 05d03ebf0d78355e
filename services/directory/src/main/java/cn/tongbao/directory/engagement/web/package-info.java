/** Engagements over HTTP. */
@NullMarked
package cn.tongbao.directory.engagement.web;

import org.jspecify.annotations.NullMarked;
