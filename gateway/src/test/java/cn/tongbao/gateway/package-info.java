/** The running gateway against real servers: PostgreSQL, services and an identity provider. */
@NullMarked
package cn.tongbao.gateway;

import org.jspecify.annotations.NullMarked;
