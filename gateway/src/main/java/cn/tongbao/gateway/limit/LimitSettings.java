package cn.tongbao.gateway.limit;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Calls a minute.
 *
 * @param tipsPerAddress tips handed in without signing in
 * @param uploadsPerAddress files handed in without signing in
 * @param statusPerAddress calls with a receipt code, signed in or not, since codes can be guessed
 * @param claimsPerAddress claims of a party's seat with an invitation code, for the same reason
 * @param dockingPerAddress answers of courts' systems, which are signed and not signed in
 * @param searchesPerAddress searches without signing in, each of which costs the search engine
 * @param loginsPerAddress sign-ins begun, each of which costs a session
 * @param writesPerPerson everything that a signed-in person or client changes
 * @param callersRemembered how many addresses and persons are counted at once, for each limit
 */
@Validated
@ConfigurationProperties("tongbao.gateway.limits")
record LimitSettings(
        @DefaultValue("30") @Min(1) int tipsPerAddress,
        @DefaultValue("60") @Min(1) int uploadsPerAddress,
        @DefaultValue("30") @Min(1) int statusPerAddress,
        @DefaultValue("30") @Min(1) int claimsPerAddress,
        @DefaultValue("120") @Min(1) int dockingPerAddress,
        @DefaultValue("60") @Min(1) int searchesPerAddress,
        @DefaultValue("30") @Min(1) int loginsPerAddress,
        @DefaultValue("300") @Min(1) int writesPerPerson,
        @DefaultValue("20000") @Min(1) int callersRemembered) {}
