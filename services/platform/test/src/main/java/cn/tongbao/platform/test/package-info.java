/**
 * Real servers and shared rules for the tests of every module.
 *
 * <p>Tests run against a real PostgreSQL and a real RabbitMQ, started once for a test run and
 * without containers. The fixtures supply connection details as beans, so another way of starting
 * the servers would change this package alone.
 */
@NullMarked
package cn.tongbao.platform.test;

import org.jspecify.annotations.NullMarked;
