/** The calls of courts and of the administrator. */
@NullMarked
package cn.tongbao.mediation.courtdocking.web;

import org.jspecify.annotations.NullMarked;
