/** Cases that were referred to a mediation body and wait for its secretary. */
@NullMarked
package cn.tongbao.mediation.referral;

import org.jspecify.annotations.NullMarked;
