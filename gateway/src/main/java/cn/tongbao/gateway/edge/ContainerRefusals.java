package cn.tongbao.gateway.edge;

import cn.tongbao.gateway.answer.Problem;
import cn.tongbao.gateway.answer.Problems;
import cn.tongbao.gateway.answer.SecurityHeaders;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the container refuses before any filter runs, such as a request line that cannot be
 * read: in the shape of every other problem instead of the container's page.
 */
public final class ContainerRefusals extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.apply(request, response);
            Problems.standard().write(request, response, Problem.forStatus(response.getStatus()));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("the caller is gone", gone);
        }
    }
}
