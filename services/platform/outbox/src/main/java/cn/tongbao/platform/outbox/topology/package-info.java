/**
 * The exchanges, queues and bindings of the whole platform, from the contract.
 *
 * <p>Every service declares all of them, its own and the others', before anything is published: a
 * consumer that is not deployed yet already collects.
 */
@NullMarked
package cn.tongbao.platform.outbox.topology;

import org.jspecify.annotations.NullMarked;
