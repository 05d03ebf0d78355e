/** Referrals to mediation over HTTP. */
@NullMarked
package cn.tongbao.caserouting.mediation.web;

import org.jspecify.annotations.NullMarked;
