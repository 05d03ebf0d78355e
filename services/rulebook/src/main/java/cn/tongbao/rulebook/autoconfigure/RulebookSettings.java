package cn.tongbao.rulebook.autoconfigure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the rulebook.
 *
 * @param directory tables here take the place of the built-in ones of the same name; unset or
 *     blank: none
 * @param lookEvery how often that directory is looked at, in real time
 */
@ConfigurationProperties("tongbao.rulebook")
record RulebookSettings(@Nullable String directory, @DefaultValue("2s") Duration lookEvery) {}
