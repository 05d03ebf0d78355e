package cn.tongbao.search.indexing;

import java.util.Collection;
import java.util.HashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what the owners of records tell, and has it indexed once that is committed. */
@Service
public class KeepingDocuments {

    private final Documents documents;
    private final Indexer indexer;

    KeepingDocuments(Documents documents, Indexer indexer) {
        this.documents = documents;
        this.indexer = indexer;
    }

    /** Keeps the newest of each record, unless a newer one is known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Collection<Document> told) {
        var newest = new HashMap<Key, Document>();
        for (Document document : told) {
            newest.merge(
                    new Key(document.kind(), document.reference()),
                    document,
                    (known, next) -> next.version() >= known.version() ? next : known);
        }
        if (newest.isEmpty()) {
            return;
        }
        documents.keepNewer(newest.values());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        indexer.wake();
                    }
                });
    }

    private record Key(DocumentKind kind, String reference) {}
}
