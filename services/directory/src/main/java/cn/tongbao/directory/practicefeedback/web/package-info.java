/** Practice feedback over HTTP. */
@NullMarked
package cn.tongbao.directory.practicefeedback.web;

import org.jspecify.annotations.NullMarked;
