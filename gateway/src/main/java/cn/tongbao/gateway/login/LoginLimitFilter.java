package cn.tongbao.gateway.login;

import cn.tongbao.gateway.limit.CallLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Each sign-in that is begun costs a row in the database, so one address may not begin many. */
final class LoginLimitFilter extends OncePerRequestFilter {

    private final CallLimits limits;

    LoginLimitFilter(CallLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().startsWith("/oauth2/authorization/")) {
            limits.checkLogin(request);
        }
        chain.doFilter(request, response);
    }
}
