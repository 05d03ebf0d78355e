package cn.tongbao.gateway.answer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Cuts the connection where an answer could not be brought to its end after its beginning had gone
 * out: the caller must not take half an answer for a whole.
 */
public final class CutConnections extends ValveBase {

    private static final String BROKEN = CutConnections.class.getName();

    /** Lets asynchronous requests through, as every valve has to say. */
    public CutConnections() {
        super(true);
    }

    /** Marks the answer to a request as broken off. */
    public static void after(HttpServletRequest request) {
        request.setAttribute(BROKEN, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(BROKEN) != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
