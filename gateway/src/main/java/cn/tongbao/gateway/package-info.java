/**
 * The one door into the platform: it knows who is calling, how often and how much, and passes the
 * call on to the service that owns it. It holds no business rule and keeps nothing but sessions.
 */
@NullMarked
package cn.tongbao.gateway;

import org.jspecify.annotations.NullMarked;
