package cn.tongbao.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What holds for every HTTP service.
 *
 * @param bodyLimit the largest body that is not an upload
 */
@ConfigurationProperties("tongbao.web")
record WebSettings(@DefaultValue("1MB") DataSize bodyLimit) {}
