/** Confirmations over HTTP. */
@NullMarked
package cn.tongbao.mediation.confirmation.web;

import org.jspecify.annotations.NullMarked;
