package cn.tongbao.gateway.docs;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The OpenAPI documents that were committed, by service. */
@Component
class Contracts {

    private static final String DOCUMENTS = "classpath*:contracts/openapi/*.json";
    private static final String SUFFIX = ".json";

    private final SortedMap<String, Resource> documents = new TreeMap<>();

    Contracts() throws IOException {
        for (var document : new PathMatchingResourcePatternResolver().getResources(DOCUMENTS)) {
            var name = document.getFilename();
            if (name != null) {
                documents.put(name.substring(0, name.length() - SUFFIX.length()), document);
            }
        }
    }

    Iterable<String> services() {
        return documents.keySet();
    }

    @Nullable Resource of(String service) {
        return documents.get(service);
    }
}
