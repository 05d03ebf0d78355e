package cn.tongbao.gateway.route;

import cn.tongbao.gateway.route.Upstream.ServiceFailure;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer while it arrives. The service is asked for a further piece only when the
 * caller has taken one, so a slow caller slows the service down instead of filling our memory.
 */
final class AnswerBody implements Flow.Subscriber<List<ByteBuffer>>, Closeable {

    private static final int PIECES_AHEAD = 2;

    private final Duration idleTimeout;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private boolean ended;

    AnswerBody(Duration idleTimeout) {
        this.idleTimeout = idleTimeout;
    }

    private sealed interface Arrival {}

    private record Piece(List<ByteBuffer> buffers) implements Arrival {}

    private record End(@Nullable Throwable failure) implements Arrival {}

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(PIECES_AHEAD);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrivals.add(new Piece(buffers));
    }

    @Override
    public void onError(Throwable failure) {
        arrivals.add(new End(failure));
    }

    @Override
    public void onComplete() {
        arrivals.add(new End(null));
    }

    /** Hands the body on to its end. */
    void copyTo(OutputStream out, boolean flushEachPiece) throws IOException {
        while (true) {
            switch (next()) {
                case Piece(var buffers) -> {
                    for (var buffer : buffers) {
                        write(buffer, out);
                    }
                    if (flushEachPiece) {
                        out.flush();
                    }
                    askForMore();
                }
                case End(var failure) -> {
                    ended = true;
                    if (failure != null) {
                        throw new ServiceFailure(failure);
                    }
                    return;
                }
            }
        }
    }

    private Arrival next() throws ServiceFailure {
        try {
            var arrival = arrivals.poll(idleTimeout.toMillis(), TimeUnit.MILLISECONDS);
            if (arrival == null) {
                throw new ServiceFailure("sends nothing more of an answer");
            }
            return arrival;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceFailure(e);
        }
    }

    private void askForMore() {
        var current = subscription;
        if (current != null) {
            current.request(1);
        }
    }

    private static void write(ByteBuffer buffer, OutputStream out) throws IOException {
        if (buffer.hasArray()) {
            out.write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
            return;
        }
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.write(bytes);
    }

    /** Gives the connection to the service up unless the body was read to its end. */
    @Override
    public void close() {
        var current = subscription;
        if (current != null && !ended) {
            current.cancel();
        }
    }
}
