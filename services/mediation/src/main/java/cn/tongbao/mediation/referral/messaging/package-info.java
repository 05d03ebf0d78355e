/** Cases as case-routing publishes them. */
@NullMarked
package cn.tongbao.mediation.referral.messaging;

import org.jspecify.annotations.NullMarked;
