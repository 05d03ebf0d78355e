/**
 * Who is calling: bearer tokens of systems, and people who sign in through the identity provider
 * and are known by a session whose tokens never leave the gateway.
 */
@NullMarked
package cn.tongbao.gateway.login;

import org.jspecify.annotations.NullMarked;
