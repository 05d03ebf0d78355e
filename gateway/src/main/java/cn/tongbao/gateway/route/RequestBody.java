package cn.tongbao.gateway.route;

import cn.tongbao.gateway.answer.Problem;
import cn.tongbao.gateway.answer.Refusal;
import cn.tongbao.gateway.route.Upstream.ServiceFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;

/** The body of a request on its way to a service. */
sealed interface RequestBody permits RequestBody.Whole, StreamedBody {

    /** Bodies up to this size are read at once; it is about what a socket holds anyway. */
    int SMALL = 32 * 1024;

    /** What the HTTP client takes the body from. */
    BodyPublisher publisher();

    /** Brings the body to the service, as far as the service wants it. */
    void send(CompletableFuture<?> answer) throws ServiceFailure, InterruptedException;

    /** The body of the given request, refused where it says itself that it is too large. */
    static RequestBody of(HttpServletRequest request, long limit, UpstreamSettings settings) {
        long length = request.getContentLengthLong();
        if (length > limit) {
            throw new Refusal(Problem.TOO_LARGE);
        }
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return new Whole(BodyPublishers.noBody());
        }
        try {
            var in = request.getInputStream();
            return 0 < length && length <= SMALL
                    ? new Whole(BodyPublishers.ofByteArray(whole(in, (int) length)))
                    : new StreamedBody(in, length, limit, settings.idleTimeout());
        } catch (IOException gone) {
            throw new Refusal(Problem.UPLOAD_INCOMPLETE);
        }
    }

    private static byte[] whole(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new Refusal(Problem.UPLOAD_INCOMPLETE);
        }
        return bytes;
    }

    /**
     * A body that is there already, or none.
     *
     * @param publisher holds it
     */
    record Whole(BodyPublisher publisher) implements RequestBody {

        @Override
        public void send(CompletableFuture<?> answer) {
            // The client sends it by itself.
        }
    }
}
