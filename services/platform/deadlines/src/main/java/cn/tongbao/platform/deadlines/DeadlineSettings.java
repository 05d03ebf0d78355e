package cn.tongbao.platform.deadlines;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the watch over limits.
 *
 * @param watch whether this instance watches at all
 * @param every how often it looks, in real time
 * @param lockWait how long a firing waits for a record that an act holds before it lets the act go
 *     first
 * @param recountPause after how long, in real time, limits are gone through once more that were or
 *     could not be counted anew
 */
@ConfigurationProperties("tongbao.deadlines")
record DeadlineSettings(
        @DefaultValue("true") boolean watch,
        @DefaultValue("1s") Duration every,
        @DefaultValue("300ms") Duration lockWait,
        @DefaultValue("10s") Duration recountPause) {}
