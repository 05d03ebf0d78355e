package cn.tongbao.evidence.seal;

import cn.tongbao.platform.web.ProblemException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the bytes of a file in and decides whether they are fit to be kept. Nothing of a file that
 * is not, or that does not arrive whole, is left behind.
 */
@Component
public class Receiving {

    private static final Logger log = LoggerFactory.getLogger(Receiving.class);

    private final ContentStore store;
    private final MediaTypes mediaTypes;
    private final Scanning scanning;

    Receiving(ContentStore store, MediaTypes mediaTypes, Scanning scanning) {
        this.store = store;
        this.mediaTypes = mediaTypes;
        this.scanning = scanning;
    }

    /**
     * Receives one file.
     *
     * @param name as handed in, for judging what opening it would do
     * @param limit the most bytes that are let in
     * @throws ProblemException if it is too large, empty, of a refused type or not clean
     * @throws IOException if the sender stopped in the middle
     */
    public Received receive(Source source, String name, long limit) throws IOException {
        var incoming = open();
        try {
            return received(source, name, limit, incoming);
        } catch (IOException | RuntimeException e) {
            discard(incoming);
            throw e;
        }
    }

    private Received received(
            Source source, String name, long limit, ContentStore.Incoming incoming)
            throws IOException {
        var arriving = new Arriving(incoming, limit);
        source.transferTo(arriving);
        var fingerprint = arriving.fingerprint();
        if (fingerprint.size() == 0) {
            throw new ProblemException(EvidenceProblem.FILE_EMPTY).at("/file", "EMPTY");
        }
        var prefix = arriving.prefix();
        var mediaType = mediaTypes.of(prefix);
        if (mediaTypes.refuses(prefix, name)) {
            throw new ProblemException(EvidenceProblem.TYPE_REFUSED, mediaType)
                    .at("/file", "TYPE_REFUSED");
        }
        complete(incoming);
        return new Received(store, incoming, fingerprint, mediaType, scanning.scan(incoming));
    }

    private ContentStore.Incoming open() {
        try {
            return store.receive();
        } catch (IOException e) {
            throw StoreFailed.because(e);
        }
    }

    private static void complete(ContentStore.Incoming incoming) {
        try {
            incoming.complete();
        } catch (IOException e) {
            throw StoreFailed.because(e);
        }
    }

    static void discard(ContentStore.Incoming incoming) {
        try {
            incoming.close();
        } catch (IOException e) {
            log.atWarn().setCause(e).log("Bytes on their way in could not be discarded");
        }
    }
}
