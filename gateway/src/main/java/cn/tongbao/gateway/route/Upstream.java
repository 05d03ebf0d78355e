package cn.tongbao.gateway.route;

import cn.tongbao.gateway.answer.Problem;
import cn.tongbao.gateway.answer.Refusal;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Calls a service and hands its answer on while it arrives. The thread of the request itself reads
 * the caller and writes to the caller, so that nothing touches a connection after its request has
 * ended, however it ended. Nothing is ever sent twice.
 */
@Component
class Upstream implements ProxyExchange {

    private static final Logger log = LoggerFactory.getLogger(Upstream.class);

    private final HttpClient client;
    private final UpstreamSettings settings;

    Upstream(HttpClient client, UpstreamSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var route = Route.of(request.getServerRequest());
        var body =
                RequestBody.of(
                        request.getServerRequest().servletRequest(), route.bodyLimit(), settings);
        var breaker = route.breaker();
        if (!breaker.tryAcquirePermission()) {
            throw new Refusal(Problem.UNAVAILABLE, settings.breaker().openFor());
        }
        long start = breaker.getCurrentTimestamp();
        boolean decided = false;
        try {
            var answer = call(request, body, route.answerTimeout());
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            decided = true;
            return new RelayedAnswer(answer, route, settings.idleTimeout());
        } catch (ServiceFailure failure) {
            breaker.onError(
                    breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), failure);
            decided = true;
            log.atWarn()
                    .addKeyValue("service", route.id())
                    .addKeyValue("cause", failure.getMessage())
                    .log("service does not answer");
            throw new Refusal(Problem.UNAVAILABLE, settings.breaker().openFor());
        } finally {
            if (!decided) {
                breaker.releasePermission();
            }
        }
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> call(
            Request request, RequestBody body, Duration answerTimeout) throws ServiceFailure {
        var outgoing =
                HttpRequest.newBuilder(Objects.requireNonNull(request.getUri()))
                        .method(request.getMethod().name(), body.publisher());
        request.getHeaders()
                .forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
        var answer = client.sendAsync(outgoing.build(), HttpResponse.BodyHandlers.ofPublisher());
        boolean answered = false;
        try {
            body.send(answer);
            var head = answer.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
            answered = true;
            return head;
        } catch (ExecutionException e) {
            throw new ServiceFailure(Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            throw new ServiceFailure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.UNAVAILABLE);
        } finally {
            if (!answered) {
                abandon(answer);
            }
        }
    }

    /** Ends a call that nobody waits for, also one whose answer comes at this very moment. */
    private static void abandon(
            CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer) {
        if (!answer.cancel(true) && !answer.isCompletedExceptionally()) {
            answer.resultNow().body().subscribe(new Discarded());
        }
    }

    /** A service that could not be reached, fell silent or broke off. */
    static final class ServiceFailure extends IOException {

        ServiceFailure(Throwable cause) {
            super(cause.toString(), cause);
        }

        ServiceFailure(String message) {
            super(message);
        }
    }

    private static final class Discarded implements Flow.Subscriber<List<ByteBuffer>> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> piece) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
