package cn.tongbao.search.indexing.messaging;

/** An event came from a service of whose records we know nothing. */
final class UnknownSource extends RuntimeException {

    UnknownSource(String source) {
        super("no documents are made of events from " + source);
    }
}
