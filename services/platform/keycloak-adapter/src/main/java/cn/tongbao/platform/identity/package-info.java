/**
 * Turns the tokens of Keycloak into our {@link cn.tongbao.platform.identity.Subject} and holds the
 * one decision on who may see and do what.
 */
@NullMarked
package cn.tongbao.platform.identity;

import org.jspecify.annotations.NullMarked;
