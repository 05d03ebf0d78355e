/** Figures and advice over HTTP. */
@NullMarked
package cn.tongbao.caserouting.advice.web;

import org.jspecify.annotations.NullMarked;
