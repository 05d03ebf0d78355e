package cn.tongbao.gateway.route;

import cn.tongbao.gateway.answer.Problem;
import cn.tongbao.gateway.answer.Refusal;
import cn.tongbao.gateway.route.Upstream.ServiceFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A body that streams: the thread of the request reads a piece whenever the service has taken the
 * one before, and stops as soon as the service has answered, which it may do without having read
 * everything.
 */
final class StreamedBody implements RequestBody, BodyPublisher, Flow.Subscription {

    private static final int PIECE = 32 * 1024;

    private final InputStream in;
    private final long length;
    private final long limit;
    private final Duration idleTimeout;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Flow.@Nullable Subscriber<? super ByteBuffer> service;
    private long wanted;
    private boolean ended;

    StreamedBody(InputStream in, long length, long limit, Duration idleTimeout) {
        this.in = in;
        this.length = length;
        this.limit = limit;
        this.idleTimeout = idleTimeout;
    }

    @Override
    public BodyPublisher publisher() {
        return this;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(this);
        signal(() -> service = subscriber);
    }

    @Override
    public void request(long pieces) {
        signal(() -> wanted += pieces);
    }

    @Override
    public void cancel() {
        signal(() -> ended = true);
    }

    @Override
    public void send(CompletableFuture<?> answer) throws ServiceFailure, InterruptedException {
        var _ = answer.whenComplete((head, failure) -> signal(() -> ended = true));
        long sent = 0;
        for (var target = taker(); target != null; target = taker()) {
            var piece = nextPiece(target);
            int size = piece.remaining();
            sent += size;
            if (sent > limit) {
                throw failed(target, Problem.TOO_LARGE);
            }
            if (size > 0) {
                target.onNext(piece);
            } else if (sent < length) {
                throw failed(target, Problem.UPLOAD_INCOMPLETE);
            }
            if (sent == length || size == 0) {
                target.onComplete();
                return;
            }
        }
    }

    /** Waits until the service wants a piece; null once it wants none any more. */
    private Flow.@Nullable Subscriber<? super ByteBuffer> taker()
            throws ServiceFailure, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = idleTimeout.toNanos();
            while (!ended && (service == null || wanted == 0)) {
                left = changed.awaitNanos(left);
                if (left <= 0) {
                    throw new ServiceFailure("takes nothing more of a body");
                }
            }
            wanted--;
            return ended ? null : service;
        } finally {
            lock.unlock();
        }
    }

    private ByteBuffer nextPiece(Flow.Subscriber<? super ByteBuffer> target) {
        var piece = new byte[PIECE];
        try {
            int read = in.read(piece);
            return ByteBuffer.wrap(piece, 0, Math.max(0, read));
        } catch (IOException gone) {
            throw failed(target, Problem.UPLOAD_INCOMPLETE);
        }
    }

    /** Breaks the body off, so that the service cannot take the part for the whole. */
    private static Refusal failed(Flow.Subscriber<? super ByteBuffer> target, Problem problem) {
        target.onError(new IOException("body broken off by its sender"));
        return new Refusal(problem);
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
