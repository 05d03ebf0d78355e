/**
 * Gives a Spring Boot service its {@link cn.tongbao.rulebook.RulebookSource} without a line of
 * configuration.
 */
@NullMarked
package cn.tongbao.rulebook.autoconfigure;

import org.jspecify.annotations.NullMarked;
