package cn.tongbao.rulebook.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the rulebook.
 *
 * @param directory tables here take the place of the built-in ones of the same name; unset or
 *     blank: none
 */
@ConfigurationProperties("tongbao.rulebook")
record RulebookSettings(@Nullable String directory) {}
