/**
 * Journeys through the gateway of a whole running stack, as its users make them. They are told
 * where the stack is by {@code TONGBAO_GATEWAY_URL} and {@code TONGBAO_STATE}, and change it.
 */
@NullMarked
package cn.tongbao.journeys;

import org.jspecify.annotations.NullMarked;
