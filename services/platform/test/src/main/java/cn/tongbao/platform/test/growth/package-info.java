/**
 * Holds contracts to what was published of them: within a version they may only grow.
 *
 * <p>What is published stands in {@code services/contracts/published}, a copy of the contracts as
 * others know them. Others rely on it: events of it wait in their queues, their programs read its
 * answers and send its requests. Everything that is not in the copy yet may still change.
 */
@NullMarked
package cn.tongbao.platform.test.growth;

import org.jspecify.annotations.NullMarked;
