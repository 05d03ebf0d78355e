package cn.tongbao.gateway.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Which limit a call counts against. Whoever is signed in is counted by person, because a whole
 * office may share an address; everybody else by address. Calls with a receipt code or an
 * invitation code, and the signed answers of courts' systems, are counted by address in any case.
 * Reading is not limited, but for searches by nobody in particular.
 */
@Component
public class CallLimits {

    private static final String TIPS = "/api/v1/tips";
    private static final String STATUS = "/api/v1/tips/status";
    private static final String EVIDENCE = "/api/v1/evidence";
    private static final String CLAIMS = "/api/v1/mediations/claims";
    private static final String SEARCH = "/api/v1/search";
    private static final Pattern DOCKING = Pattern.compile("/api/v1/court-docking/[^/]+/answers");

    private final RateLimit tips;
    private final RateLimit uploads;
    private final RateLimit status;
    private final RateLimit claims;
    private final RateLimit docking;
    private final RateLimit searches;
    private final RateLimit logins;
    private final RateLimit writes;

    CallLimits(LimitSettings settings, TimeMeter time) {
        int callers = settings.callersRemembered();
        this.tips = new RateLimit(settings.tipsPerAddress(), callers, time);
        this.uploads = new RateLimit(settings.uploadsPerAddress(), callers, time);
        this.status = new RateLimit(settings.statusPerAddress(), callers, time);
        this.claims = new RateLimit(settings.claimsPerAddress(), callers, time);
        this.docking = new RateLimit(settings.dockingPerAddress(), callers, time);
        this.searches = new RateLimit(settings.searchesPerAddress(), callers, time);
        this.logins = new RateLimit(settings.loginsPerAddress(), callers, time);
        this.writes = new RateLimit(settings.writesPerPerson(), callers, time);
    }

    /** Counts a call that is about to be passed on. */
    public ServerRequest check(ServerRequest request) {
        var servlet = request.servletRequest();
        if (changesSomething(servlet.getMethod())) {
            count(pathOf(servlet), servlet, servlet.getUserPrincipal());
        } else if (pathOf(servlet).equals(SEARCH) && !signedIn(servlet.getUserPrincipal())) {
            searches.count(CallerAddress.of(servlet.getRemoteAddr()));
        }
        return request;
    }

    /** Counts a sign-in that is about to begin. */
    public void checkLogin(HttpServletRequest request) {
        logins.count(CallerAddress.of(request.getRemoteAddr()));
    }

    private void count(String path, HttpServletRequest request, @Nullable Principal person) {
        if (path.equals(STATUS) || path.startsWith(STATUS + "/")) {
            status.count(CallerAddress.of(request.getRemoteAddr()));
        } else if (path.equals(CLAIMS)) {
            claims.count(CallerAddress.of(request.getRemoteAddr()));
        } else if (DOCKING.matcher(path).matches()) {
            docking.count(CallerAddress.of(request.getRemoteAddr()));
        } else if (person != null && signedIn(person)) {
            writes.count(person.getName());
        } else if (path.equals(TIPS)) {
            tips.count(CallerAddress.of(request.getRemoteAddr()));
        } else if (path.equals(EVIDENCE)) {
            uploads.count(CallerAddress.of(request.getRemoteAddr()));
        }
    }

    private static boolean signedIn(@Nullable Principal person) {
        return person != null && person.getName() != null;
    }

    /** The path as the service will understand it: however it is written, it counts the same. */
    private static String pathOf(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static boolean changesSomething(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }
}
